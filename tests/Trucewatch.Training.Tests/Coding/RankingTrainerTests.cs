using Trucewatch.Coding;

namespace Trucewatch.Training.Tests;

public sealed class RankingTrainerTests
{
    // Feature 1 is the right candidate's, 2 the wrong one's, 3 everybody's, and 4 stands once.
    private static readonly IReadOnlyList<(ulong[] Keys, bool IsRight)>[] Examples =
    [
        .. Enumerable.Range(0, 40).Select(i => (IReadOnlyList<(ulong[], bool)>)(i % 2 == 0 ? [([1, 3], true), ([2, 3], false)] : [([2, 3], false), ([1, 3], true), ([3], false)])),
        [([1, 4], true), ([3], false)],
    ];

    [Fact]
    public void Fit_SameExamplesTwice_GivesTheSameBytes() => Assert.Equal(Saved(RankingTrainer.Fit(Examples, new LogisticOptions())), Saved(RankingTrainer.Fit(Examples, new LogisticOptions())));

    [Fact]
    public void Fit_FeatureOfTheRightOne_WeighsMoreThanThatOfTheWrong()
    {
        var weights = Weights(RankingTrainer.Fit(Examples, new LogisticOptions()));
        Assert.Equal([1UL, 2UL, 3UL], weights.Keys.Order());
        Assert.True(weights[1] - weights[2] > 1);
    }

    [Fact]
    public void Fit_SeveralRight_PrefersAnyOfThemToTheWrong()
    {
        IReadOnlyList<(ulong[] Keys, bool IsRight)>[] examples = [.. Enumerable.Repeat<IReadOnlyList<(ulong[], bool)>>([([1], true), ([2], true), ([3], false)], 20)];
        var weights = Weights(RankingTrainer.Fit(examples, new LogisticOptions()));
        Assert.True(weights[1] > weights[3] && weights[2] > weights[3]);
    }

    [Fact]
    public void Fit_NoExamples_GivesAModelWithoutWeights() => Assert.Empty(Weights(RankingTrainer.Fit([], new LogisticOptions())));

    private static byte[] Saved(LinearModel model)
    {
        var file = Path.GetTempFileName();
        try
        {
            new DoerModel(model).Save(file);
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Dictionary<ulong, float> Weights(LinearModel model)
    {
        using var reader = new BinaryReader(new MemoryStream(Saved(model)));
        Assert.Equal("TWDM0001"u8.ToArray(), reader.ReadBytes(8));
        Assert.Equal(1, reader.ReadInt32());
        ulong[] keys = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadUInt64())];
        return keys.ToDictionary(key => key, _ => (float)reader.ReadHalf());
    }
}
