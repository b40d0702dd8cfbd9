namespace Trucewatch.Coding.Tests;

public sealed class DoerModelTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Load_WhatWasSaved_IsTheSameModel()
    {
        var features = new FeatureSet();
        features.Add("a");
        new DoerModel(new LinearModel(1, [features.Keys[0]], [0.5f])).Save(_file);
        Assert.Equal(0.5, DoerModel.Load(_file).Weights.Score(features), 6);
    }

    [Fact]
    public void Load_OtherFile_SaysSo()
    {
        File.WriteAllText(_file, "This is no model.");
        Assert.StartsWith("TW0262", Assert.Throws<InvalidDataException>(() => DoerModel.Load(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileCutOff_SaysSo()
    {
        new DoerModel(new LinearModel(1, [7], [0.5f])).Save(_file);
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..^1]);
        Assert.StartsWith("TW0263", Assert.Throws<InvalidDataException>(() => DoerModel.Load(_file)).Message, StringComparison.Ordinal);
    }
}
