using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public sealed class PositionModelTests : IDisposable
{
    private const ulong Setting = 3;
    private const ulong Refuses = 5;
    private const ulong Walks = 7;

    private readonly string _file = Path.GetTempFileName();

    // Classes: accept, reject.
    private static readonly PositionModel Model = new(new LinearModel(2, [Setting, Refuses, Walks], [-2, -2, -1, 4, 0.5f, 0]), ["accept", "reject"]);

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Load_WhatWasSaved_IsTheSameModel()
    {
        Model.Save(_file);
        var loaded = PositionModel.Load(_file);
        Assert.Equal(Model.Stances, loaded.Stances);
        Assert.Equal(Model.Rate(Candidate(Draft())), loaded.Rate(Candidate(Draft())));
    }

    [Fact]
    public void Load_OtherFile_SaysSo()
    {
        File.WriteAllText(_file, "This is no model.");
        Assert.StartsWith("TW0266", Assert.Throws<InvalidDataException>(() => PositionModel.Load(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileCutOff_SaysSo()
    {
        Model.Save(_file);
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..^1]);
        Assert.StartsWith("TW0267", Assert.Throws<InvalidDataException>(() => PositionModel.Load(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rate_SeveralPlaces_TakesForEachStanceTheOneThatTellsItBest()
    {
        var rated = Model.Rate(Candidate(Draft()));
        Assert.Equal([0, 1], rated.Select(one => one.Place));
        Assert.Equal(1 / (1 + Math.Exp(1.5)), rated[0].Likely, 6);
        Assert.Equal(1 / (1 + Math.Exp(-2)), rated[1].Likely, 6);
    }

    [Fact]
    public void Decide_LikelyStance_IsLaidToTheProposalOfItsSentenceAndUnlikelyOnesOfTheRulesFall()
    {
        var draft = Draft();
        draft.AddPosition(new ProposalPosition("Chad", "accept", null, [new Evidence(0, new TextSpan(0, 5))]), isWeak: false);
        new PositionDecision(Model).Decide([Candidate(draft)], [draft]);
        var position = Assert.Single(draft.Positions);
        Assert.Equal(("Chad", "reject"), (position.Actor, position.Stance));
        Assert.Equal(1, Assert.Single(position.Evidence).Sentence);
        Assert.Contains(draft.Evidence, evidence => evidence.Sentence == 1);
    }

    private static ProposalDraft Draft() => new("plan", agreed: false) { Rule = "offer/offer" };

    private static PositionCandidate Candidate(ProposalDraft draft) => new(
        "Chad",
        [
            new PositionPlace(draft, new Evidence(0, new TextSpan(0, 5)), null, [Walks]),
            new PositionPlace(draft, new Evidence(1, new TextSpan(6, 5)), null, [Refuses]),
        ],
        [Setting],
        []);
}
