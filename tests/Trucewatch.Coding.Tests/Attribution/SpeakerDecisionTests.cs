namespace Trucewatch.Coding.Tests;

public sealed class SpeakerDecisionTests
{
    private static readonly SpeakerDecision Decision = new(new SpeakerModel(new LinearModel(1, [.. Sorted("right", "wrong").Select(pair => pair.Key)], [.. Sorted("right", "wrong").Select(pair => pair.Word == "right" ? 1f : -1f)])));

    [Fact]
    public void Choose_NobodyScoresHighest_IsNobody() => Assert.Empty(Decision.Choose([Candidate(null), Candidate("Kenya", "wrong")], againstNobody: 0));

    [Fact]
    public void Choose_SeveralScoreHigherThanNobody_AreAllTaken() =>
        Assert.Equal(["Kenya", "Nepal"], Decision.Choose([Candidate(null), Candidate("Kenya", "right"), Candidate("Chad", "wrong"), Candidate("Nepal", "right")], againstNobody: 0).Select(one => one.Speaker!.Name));

    [Fact]
    public void Choose_MoreTakenOffNobody_LetsMoreBeTaken() =>
        Assert.Single(Decision.Choose([Candidate(null), Candidate("Kenya", "wrong")], againstNobody: 2));

    private static SpeakerCandidate Candidate(string? name, params string[] words)
    {
        var candidate = new SpeakerCandidate(name is null ? null : new Speaker(name, name, null, Anonymous: false, IsPerson: false));
        foreach (var word in words)
            candidate.Features.Add(word);
        return candidate;
    }

    private static IEnumerable<(string Word, ulong Key)> Sorted(params string[] words) => words.Select(word =>
    {
        var features = new FeatureSet();
        features.Add(word);
        return (word, features.Keys[0]);
    }).OrderBy(pair => pair.Item2);
}
