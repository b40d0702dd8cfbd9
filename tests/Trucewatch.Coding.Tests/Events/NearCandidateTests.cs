namespace Trucewatch.Coding.Tests;

public sealed class NearCandidateTests(CoderFixture coder)
{
    [Fact]
    public void Candidates_RuleLacksItsObject_IsNearlyTold()
    {
        var near = Near("Egypt heeded the letter of the envoy.");
        Assert.Contains(near, one => one.Finding.Type == "acceptance" && one.Near.Any(rule => rule.Match.Rule.Name == "heeds" && rule.Lacks.Written.StartsWith("with object", StringComparison.Ordinal)));
    }

    [Fact]
    public void Candidates_WhatThePageKeepsOff_IsNotNearlyTold()
    {
        var near = Near("Hamas rejected the allegation.");
        Assert.DoesNotContain(near, one => one.Near.Any(rule => rule.Lacks.Negative));
        Assert.DoesNotContain(near, one => one.Near.Any(rule => rule.Match.Rule.Name == "rejects"));
    }

    [Fact]
    public void Candidates_RuleOfThePageHolds_NothingIsNearlyToldThere() =>
        Assert.DoesNotContain(Near("Egypt heeded the demand of the envoy."), one => one.Finding.Type == "acceptance");

    private IReadOnlyList<NearCandidate> Near(string text) => coder.Use(one => one.Candidates(CoderFixture.ReportOf(text)).Single().Near);
}
