namespace Trucewatch.Coding.Tests;

public sealed class SpeakerModelTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Load_WhatWasSaved_IsTheSameModel()
    {
        var features = new FeatureSet();
        features.Add("a");
        new SpeakerModel(new LinearModel(1, [features.Keys[0]], [0.5f])).Save(_file);
        Assert.Equal(0.5, SpeakerModel.Load(_file).Weights.Score(features), 6);
    }

    [Fact]
    public void Load_OtherFile_SaysSo()
    {
        File.WriteAllText(_file, "This is no model.");
        Assert.StartsWith("TW0268", Assert.Throws<InvalidDataException>(() => SpeakerModel.Load(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileCutOff_SaysSo()
    {
        new SpeakerModel(new LinearModel(1, [7], [0.5f])).Save(_file);
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..^1]);
        Assert.StartsWith("TW0269", Assert.Throws<InvalidDataException>(() => SpeakerModel.Load(_file)).Message, StringComparison.Ordinal);
    }
}
