using Trucewatch.Records;

namespace Trucewatch.Publishing.Tests;

public sealed class RecodingComparisonTests
{
    private const string Text = "Hamas rejected the plan. Egypt backed it.";

    private static readonly Evidence First = new(0, new TextSpan(0, 24));
    private static readonly Evidence Second = new(1, new TextSpan(25, 41));

    [Fact]
    public void Compare_OtherIdsRulesAndConfidence_NothingChanges() =>
        Assert.Empty(RecodingComparison.Compare(Coded(Doing("a", "rejection", First, "Hamas")), Coded(Doing("b", "rejection", First, "Hamas") with { Rule = "rejection/2", Confidence = 0.5 })));

    [Fact]
    public void Compare_OtherDoer_IsChangedAndNamesTheField()
    {
        var change = Assert.Single(RecodingComparison.Compare(Coded(Doing("a", "rejection", First, "Hamas")), Coded(Doing("a", "rejection", First, "Israel"))));
        Assert.Equal(("changed", "rejection", "Hamas rejected the plan."), (change.How, change.Category, change.Quote));
        Assert.Equal(["by"], change.Fields);
    }

    [Fact]
    public void Compare_OneMoreAndOneLess_AreNewAndGoneInReadingOrder()
    {
        var changes = RecodingComparison.Compare(Coded(Doing("a", "rejection", First, "Hamas")), Coded(Doing("b", "support", Second, "Egypt")));
        Assert.Equal([("gone", "rejection"), ("new", "support")], changes.Select(change => (change.How, change.Category)));
    }

    [Fact]
    public void Compare_TwoOfATypeInASentence_TheOneThatStaysIsNotChanged()
    {
        var before = Coded(Doing("a", "rejection", First, "Hamas"), Doing("b", "rejection", First, "Fatah"));
        var change = Assert.Single(RecodingComparison.Compare(before, Coded(Doing("a", "rejection", First, "Fatah"))));
        Assert.Equal(("gone", "Hamas"), (change.How, ((Event)change.Before!).By.Single()));
    }

    [Fact]
    public void Compare_OtherText_IsRefused()
    {
        var other = Coded() with { Report = Coded().Report with { Text = "Another." } };
        Assert.Throws<ArgumentException>(() => RecodingComparison.Compare(Coded(), other));
    }

    private static Event Doing(string id, string type, Evidence evidence, string by) =>
        new() { Id = id, Document = "sha256:a", Evidence = [evidence], Rule = type + "/1", Type = type, By = [by] };

    private static CodedReport Coded(params ReportRecord[] records) =>
        new(new Report { Id = "sha256:a", Source = "a.txt", MediaType = "text/plain", Text = Text }, [], records, "codebook-1");
}
