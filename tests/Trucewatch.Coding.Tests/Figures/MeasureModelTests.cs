namespace Trucewatch.Coding.Tests;

public sealed class MeasureModelTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Load_WhatWasSaved_IsTheSameModel()
    {
        var features = new FeatureSet();
        features.Add("a");
        new MeasureModel(new LinearModel(3, [features.Keys[0]], [0f, 1f, 0.5f]), ["injured", "killed"]).Save(_file);
        var loaded = MeasureModel.Load(_file);
        Assert.Equal(["injured", "killed"], loaded.Measures);
        var result = new double[3];
        loaded.Weights.Probabilities(features, result);
        Assert.Equal(Math.E, result[1] / result[0], 6);
    }

    [Fact]
    public void Load_OtherFile_SaysSo()
    {
        File.WriteAllText(_file, "This is no model.");
        Assert.StartsWith("TW0264", Assert.Throws<InvalidDataException>(() => MeasureModel.Load(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileCutOff_SaysSo()
    {
        new MeasureModel(new LinearModel(2, [7], [0.5f, 0f]), ["killed"]).Save(_file);
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..^1]);
        Assert.StartsWith("TW0265", Assert.Throws<InvalidDataException>(() => MeasureModel.Load(_file)).Message, StringComparison.Ordinal);
    }
}
