using Trucewatch.Coding;

namespace Trucewatch.Training.Tests;

public sealed class LogisticTrainerTests
{
    // Feature 1 speaks for class 1, feature 2 for class 0, feature 3 for nothing, feature 4 stands once.
    private static readonly (ulong[] Keys, int Class)[] Examples =
        [.. Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? new ulong[] { 1, 3 } : [2, 3], i % 2 == 0 ? 1 : 0)), (new ulong[] { 4, 1 }, 1)];

    [Fact]
    public void Fit_SameExamplesTwice_GivesTheSameBytes() =>
        Assert.Equal(Saved(LogisticTrainer.Fit(Examples, 2, new LogisticOptions())), Saved(LogisticTrainer.Fit(Examples, 2, new LogisticOptions())));

    [Fact]
    public void Fit_FeatureThatTellsTheClass_WeighsForIt()
    {
        var weights = Weights(LogisticTrainer.Fit(Examples, 2, new LogisticOptions()));
        Assert.Equal([1UL, 2UL, 3UL], weights.Keys.Order());
        Assert.True(weights[1][1] - weights[1][0] > 1);
        Assert.True(weights[2][0] - weights[2][1] > 1);
        Assert.True(Math.Abs(weights[3][1] - weights[3][0]) < 0.5);
    }

    [Fact]
    public void Fit_LeastCountOfOne_KeepsAFeatureThatStandsOnce() =>
        Assert.Contains(4UL, Weights(LogisticTrainer.Fit(Examples, 2, new LogisticOptions(LeastCount: 1))).Keys);

    [Fact]
    public void Fit_AveragesOfOneRound_AreItsLastWeights() =>
        Assert.Equal(Saved(LogisticTrainer.Fit(Examples, 2, new LogisticOptions(Epochs: 1))), Saved(LogisticTrainer.Fit(Examples, 2, new LogisticOptions(Epochs: 1, Averages: true))));

    [Fact]
    public void Fit_AveragesOfTwoRounds_AreHalfwayBetweenTheWeightsAfterEach()
    {
        var (one, two, mean) = (Weights(LogisticTrainer.Fit(Examples, 2, new LogisticOptions(Epochs: 1))), Weights(LogisticTrainer.Fit(Examples, 2, new LogisticOptions(Epochs: 2))), Weights(LogisticTrainer.Fit(Examples, 2, new LogisticOptions(Epochs: 2, Averages: true))));
        Assert.True(two[1][1] > one[1][1]);
        Assert.All(mean, pair => Assert.Equal((one[pair.Key][1] + two[pair.Key][1]) / 2, pair.Value[1], 0.001f));
    }

    [Fact]
    public void Fit_NoExamples_GivesAModelWithoutWeights() => Assert.Empty(Weights(LogisticTrainer.Fit([], 6, new LogisticOptions())));

    private static byte[] Saved(LinearModel model)
    {
        var file = Path.GetTempFileName();
        try
        {
            new CodingModel(model, new LinearModel(1, [], []), new LinearModel(2, [], [])).Save(file);
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The weights of each feature by class, read from the file's own layout.</summary>
    private static Dictionary<ulong, float[]> Weights(LinearModel model)
    {
        using var reader = new BinaryReader(new MemoryStream(Saved(model)));
        Assert.Equal("TWCM0002"u8.ToArray(), reader.ReadBytes(8));
        var classes = reader.ReadInt32();
        ulong[] keys = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadUInt64())];
        return keys.ToDictionary(key => key, _ => Enumerable.Range(0, classes).Select(_ => (float)reader.ReadHalf()).ToArray());
    }
}
