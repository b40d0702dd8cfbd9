using Trucewatch.Records;

namespace Trucewatch.Training.Tests;

public sealed class TermScoreTests
{
    [Theory]
    [InlineData(null, null, 1)]
    [InlineData(null, 12.0, 1)]
    [InlineData(30.0, 30.1, 1)]
    [InlineData(30.0, 31.0, 0)]
    [InlineData(30.0, null, 0)]
    public void Of_AmountsCodedAndFound_AgreeWhereTheCodedOneIsFound(double? coded, double? found, int right) =>
        Assert.Equal(new TermScore(right, 1, 1), TermScore.Of(Sample(new CodedTerm("truce", null, coded, IsOptional: false)), [Term("truce", null, found)]));

    [Fact]
    public void Of_ATermTwice_CountsEachOnce() =>
        Assert.Equal(new TermScore(1, 1, 2), TermScore.Of(Sample(new CodedTerm("aid", null, null, IsOptional: false)), [Term("aid"), Term("aid")]));

    [Fact]
    public void Of_TermOfOneCoderOnly_NeitherHelpsNorHurts()
    {
        var sample = Sample(new CodedTerm("aid", null, null, IsOptional: true));
        Assert.Equal(new TermScore(0, 0, 0), TermScore.Of(sample, [Term("aid")]));
        Assert.Equal(new TermScore(0, 0, 0), TermScore.Of(sample, []));
    }

    [Fact]
    public void Of_AmountCodedAndNot_TheOneThatAsksForItTakesIt()
    {
        var sample = Sample(new CodedTerm("hostages", null, null, IsOptional: false), new CodedTerm("hostages", 33, null, IsOptional: false));
        Assert.Equal(new TermScore(2, 2, 2), TermScore.Of(sample, [Term("hostages", 33), Term("hostages")]));
    }

    private static ProposalTerm Term(string term, double? count = null, double? days = null) => new(term, count, days, Status.Proposed, []);

    private static CodedSample Sample(params CodedTerm[] terms) => new("one", new Report { Id = "test:one", Source = "one", MediaType = "text/plain", Text = "" }, [], [])
    {
        Proposals = [new CodedProposal(new HashSet<int>(), terms)],
    };
}
