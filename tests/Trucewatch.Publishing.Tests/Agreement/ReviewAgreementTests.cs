namespace Trucewatch.Publishing.Tests;

public class ReviewAgreementTests
{
    private const int Seed = 7;

    private static IEnumerable<JudgedRecord> Judged(int reports, params (string One, string Other)[] each) =>
        Enumerable.Range(0, reports).SelectMany(report => each.Select(pair => new JudgedRecord($"report {report}", pair.One, pair.Other)));

    [Fact]
    public void Of_TwoWhoAgree_IsOneWithoutDoubt()
    {
        var agreement = ReviewAgreement.Of([.. Judged(10, ("a", "a"), ("b", "b"))], Seed);
        Assert.Equal((20, 10, 20, 1.0), (agreement.Records, agreement.Reports, agreement.Same, agreement.Alpha!.Value));
        Assert.Equal((1, 1), agreement.Interval);
        Assert.All(agreement.Categories, category => Assert.Equal((10, 10, 10, 1.0), (category.One, category.Other, category.Both, category.F1)));
    }

    [Fact]
    public void Of_Categories_CountsWhatEachAndBothTakeThemFor()
    {
        var agreement = ReviewAgreement.Of([.. Judged(4, ("a", "a"), ("a", "b"), (JudgedRecord.None, "a"), ("b", JudgedRecord.None))], Seed);
        Assert.Equal(["a", "b"], agreement.Categories.Select(category => category.Category));
        Assert.Equal((8, 8, 4, 0.5), (agreement.Categories[0].One, agreement.Categories[0].Other, agreement.Categories[0].Both, agreement.Categories[0].F1));
        Assert.Equal((4, 4, 0, 0.0), (agreement.Categories[1].One, agreement.Categories[1].Other, agreement.Categories[1].Both, agreement.Categories[1].F1));
        Assert.Equal(4, agreement.Same);
    }

    [Fact]
    public void Of_ReportsThatDiffer_HasAnIntervalAroundTheMeasureThatNarrowsWithMore()
    {
        var few = Mixed(8);
        var many = Mixed(200);
        Assert.InRange(few.Alpha!.Value, few.Interval!.Value.From, few.Interval.Value.To);
        Assert.InRange(many.Alpha!.Value, many.Interval!.Value.From, many.Interval.Value.To);
        Assert.True(many.Interval.Value.To - many.Interval.Value.From < few.Interval.Value.To - few.Interval.Value.From);

        static ReviewAgreement Mixed(int reports) =>
            ReviewAgreement.Of([.. Enumerable.Range(0, reports).Select(report => new JudgedRecord($"report {report:D3}", report % 2 == 0 ? "a" : "b", report % 4 == 0 ? "a" : "b"))], Seed);
    }

    [Fact]
    public void Of_SameSeed_IsTheSameWhateverTheOrderOfRecords()
    {
        var judged = Judged(5, ("a", "a"), ("a", "b")).Concat(Judged(3, ("b", "b"))).ToList();
        var one = ReviewAgreement.Of(judged, Seed);
        var other = ReviewAgreement.Of([.. judged.OrderByDescending(record => record.Report, StringComparer.Ordinal)], Seed);
        Assert.Equal(one.Interval, other.Interval);
        Assert.Equal(one.Categories, other.Categories);
    }

    [Fact]
    public void Of_Nothing_HasNoMeasure()
    {
        var none = ReviewAgreement.Of([], Seed);
        Assert.Equal((0, 0, null, null), (none.Records, none.Reports, none.Alpha, none.Interval));
        Assert.Empty(none.Categories);
    }
}
