namespace Trucewatch.Coding.Tests;

public sealed class LinearModelTests
{
    [Fact]
    public void Probabilities_KnownFeatures_AddUpTheirWeights()
    {
        var features = new FeatureSet();
        features.Add("a");
        features.Add("unknown");
        var model = new LinearModel(2, [features.Keys[0]], [0, (float)Math.Log(3)]);
        var result = new double[2];
        model.Probabilities(features, result);
        Assert.Equal(0.25, result[0], 6);
        Assert.Equal(0.75, result[1], 6);
    }

    [Fact]
    public void Probabilities_NoKnownFeature_AreEven()
    {
        var features = new FeatureSet();
        features.Add("a");
        var result = new double[] { 9, 9, 9, 9 };
        new LinearModel(4, [], []).Probabilities(features, result);
        Assert.All(result, share => Assert.Equal(0.25, share, 9));
    }

    [Fact]
    public void SoftMax_HugeScores_StayNumbers()
    {
        double[] scores = [5000, 4999, -5000];
        LinearModel.SoftMax(scores);
        Assert.Equal(1, scores.Sum(), 9);
        Assert.Equal(Math.E, scores[0] / scores[1], 6);
    }

    [Fact]
    public void New_WeightsTooFewOrKeysUnsorted_Throws()
    {
        Assert.Throws<ArgumentException>(() => new LinearModel(2, [1, 2], [0, 0, 0]));
        Assert.Throws<ArgumentException>(() => new LinearModel(1, [2, 2], [0, 0]));
        Assert.Throws<ArgumentException>(() => new LinearModel(1, [2, 1], [0, 0]));
    }

    [Fact]
    public void Keys_WordsInAnotherOrderOrCutOtherwise_AreOthers()
    {
        var features = new FeatureSet();
        features.Add("ab", "c");
        features.Add("a", "bc");
        features.Add("c", "ab");
        features.Add("ab", "c");
        Assert.Equal(3, features.Keys.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Probabilities_KeysHoweverTheyLie_AreThoseOfEachKeyAndOfNoOther(int count)
    {
        var random = new Random(count);
        // Half of them near one another, so that they share their first bits.
        ulong[] keys = [.. Enumerable.Range(0, count)
            .Select(i => i == 0 ? 0 : i == 1 ? ulong.MaxValue : i % 2 == 0 ? (ulong)random.NextInt64(100_000) : (ulong)random.NextInt64(long.MinValue, long.MaxValue))
            .Distinct().Order()];
        var model = new LinearModel(2, keys, [.. keys.SelectMany((_, i) => new[] { 0f, (i % 7) + 1 })]);
        var result = new double[2];
        for (var i = 0; i < keys.Length; i++)
        {
            model.Probabilities([keys[i]], result);
            Assert.Equal((i % 7) + 1, Math.Log(result[1] / result[0]), 6);
            foreach (var other in new[] { keys[i] - 1, keys[i] + 1 }.Except(keys))
            {
                model.Probabilities([other], result);
                Assert.Equal(0.5, result[1], 9);
            }
        }
    }
}
