using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public sealed class FigureFinderTests(CoderFixture coder)
{
    [Fact]
    public void Find_KilledAndWoundedInOneSentence_EachNumberHasItsNearestMeasure()
    {
        var figures = coder.Code<Figure>("Shelling killed 14 people and wounded 19 in the town.");
        Assert.Equal([("killed", 14.0), ("injured", 19.0)], figures.Select(figure => (figure.Measure, figure.Min)));
    }

    [Fact]
    public void Find_PartOfTheNumberBefore_HasTheSameMeasure()
    {
        var figures = coder.Code<Figure>("At least 200 people were killed, 60 of them children.");
        Assert.Equal([("killed", 200.0), ("killed", 60.0)], figures.Select(figure => (figure.Measure, figure.Min)));
        Assert.Equal(Hedge.AtLeast, figures[0].Hedge);
    }

    [Theory]
    [InlineData("Fourteen people were killed, half of them children.", 14, 7)]
    [InlineData("At least 200 people were killed, a quarter of them women.", 200, 50)]
    public void Find_ShareOfTheNumberBefore_IsCountedOut(string text, double whole, double part) =>
        Assert.Equal([("killed", whole), ("killed", part)], coder.Code<Figure>(text).Select(figure => (figure.Measure, figure.Min)));

    [Fact]
    public void Find_ShareWithNoNumberBefore_IsNone() =>
        Assert.DoesNotContain(coder.Code<Figure>("A quarter of them were killed."), figure => figure.Measure == "killed");

    [Fact]
    public void Find_SharesAfterASurveyWasNamed_AreSharesOfTheSurvey()
    {
        var figures = coder.Code<Figure>("In a poll 62 percent of voters backed the plan. In the north it was 48 percent.");
        Assert.Equal([62.0, 48.0], figures.Where(figure => figure.Measure == "poll-share").Select(figure => figure.Min));
    }

    [Fact]
    public void Find_ShareWithoutASurvey_IsNone() =>
        Assert.Empty(coder.Code<Figure>("In the north it was 48 percent."));

    [Theory]
    [InlineData("It was one of the worst nights of the war, and people died.")]
    [InlineData("Ana Ruiz, 70, was killed near her shop.")]
    [InlineData("Hundreds of people were killed.")]
    public void Find_NumberThatCountsNobody_IsNone(string text) =>
        Assert.DoesNotContain(coder.Code<Figure>(text), figure => figure.Measure == "killed");

    [Fact]
    public void Find_NumberOfCountries_CountsNoPeople() =>
        Assert.Empty(coder.Code<Figure>("Seven other countries have fled the agreement."));

    [Theory]
    [InlineData("Egypt proposed a truce of two weeks.", 14)]
    [InlineData("Egypt proposed a 72-hour truce.", 3)]
    [InlineData("Egypt proposed a truce of three months.", 90)]
    public void Find_LengthOfATruce_IsInDays(string text, double days) =>
        Assert.Contains(coder.Code<Figure>(text), figure => figure.Measure == "truce-days" && Math.Abs(figure.Min - days) < 1e-9);

    [Fact]
    public void Find_BodiesOfHostages_AreNoLivingHostages()
    {
        var figures = coder.Code<Figure>("Hamas handed over the bodies of four hostages.");
        Assert.Equal("hostages-dead", Assert.Single(figures).Measure);
    }

    [Fact]
    public void Find_OfWhom_CountsTheNounThatIsMeant()
    {
        var figures = coder.Code<Figure>("The rebels took many hostages, 130 of whom are still being held.");
        Assert.Equal(("hostages-held", 130.0), Assert.Single(figures.Select(figure => (figure.Measure, figure.Min))));
    }

    [Theory]
    [InlineData("A man of 23 was killed in the raid.")]
    [InlineData("Fighters between the ages of 18 and 25 were killed.")]
    public void Find_Age_IsNoFigure(string text) => Assert.Empty(coder.Code<Figure>(text));

    [Fact]
    public void Find_WhoKills_IsNotCountedAmongTheKilled()
    {
        var figures = coder.Code<Figure>("Forty fighters killed nine villagers near Bunia.");
        Assert.Equal(9.0, Assert.Single(figures, figure => figure.Measure == "killed").Min);
    }

    [Fact]
    public void Find_Figure_TakesThePlaceThatStandsNearest()
    {
        var figures = coder.Code<Figure>("Shelling killed 14 people in Goma and 19 people in Bukavu on Monday.");
        Assert.Equal(["Goma", "Bukavu"], figures.Select(figure => figure.Place));
    }

    [Fact]
    public void Find_CountedWithAnAdjectiveOfAState_BelongsToIt() =>
        Assert.Equal("Ukraine", Assert.Single(coder.Code<Figure>("At least 14 Ukrainian soldiers were killed.")).Actor);
}
