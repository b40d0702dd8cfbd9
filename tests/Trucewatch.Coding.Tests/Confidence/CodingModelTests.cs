namespace Trucewatch.Coding.Tests;

public sealed class CodingModelTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Load_WhatWasSaved_IsTheSameModel()
    {
        var features = new FeatureSet();
        features.Add("a");
        new CodingModel(new LinearModel(2, [features.Keys[0]], [0.5f, -0.25f]), new LinearModel(3, [], []), new LinearModel(2, [features.Keys[0]], [0f, 1f])).Save(_file);
        var loaded = CodingModel.Load(_file);
        Assert.Equal((2, 3, 2), (loaded.Keep.Classes, loaded.Status.Classes, loaded.Near.Classes));
        var result = new double[2];
        loaded.Keep.Probabilities(features, result);
        Assert.Equal(Math.Exp(0.75), result[0] / result[1], 6);
        loaded.Near.Probabilities(features, result);
        Assert.Equal(Math.E, result[1] / result[0], 6);
    }

    [Fact]
    public void Load_OtherFile_SaysSo()
    {
        File.WriteAllText(_file, "This is no model.");
        Assert.StartsWith("TW0260", Assert.Throws<InvalidDataException>(() => CodingModel.Load(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileCutOff_SaysSo()
    {
        new CodingModel(new LinearModel(2, [7], [0.5f, -0.25f]), new LinearModel(3, [], []), new LinearModel(2, [], [])).Save(_file);
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..^3]);
        Assert.StartsWith("TW0261", Assert.Throws<InvalidDataException>(() => CodingModel.Load(_file)).Message, StringComparison.Ordinal);
    }
}
