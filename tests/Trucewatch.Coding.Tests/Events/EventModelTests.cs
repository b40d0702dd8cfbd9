namespace Trucewatch.Coding.Tests;

public sealed class EventModelTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Load_WhatWasSaved_IsTheSameModel()
    {
        new EventModel(new LinearModel(2, [7], [0.5f, -1]), ["strike", "talks"]).Save(_file);
        var model = EventModel.Load(_file);
        Assert.Equal(["strike", "talks"], model.Types);
        var scores = new double[2];
        model.Weights.AddScores([7], scores);
        Assert.Equal([0.5, -1], scores);
    }

    [Fact]
    public void Load_OtherFile_SaysSo()
    {
        File.WriteAllText(_file, "This is no model.");
        Assert.StartsWith("TW0274", Assert.Throws<InvalidDataException>(() => EventModel.Load(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileCutOff_SaysSo()
    {
        new EventModel(new LinearModel(1, [7], [0.5f]), ["strike"]).Save(_file);
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..^1]);
        Assert.StartsWith("TW0275", Assert.Throws<InvalidDataException>(() => EventModel.Load(_file)).Message, StringComparison.Ordinal);
    }
}
