namespace Trucewatch.Coding.Tests;

public sealed class TermModelTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Load_WhatWasSaved_IsTheSameModel()
    {
        new TermModel(new LinearModel(2, [7], [0f, 1f]), ["aid", "truce"]).Save(_file);
        var loaded = TermModel.Load(_file);
        Assert.Equal(["aid", "truce"], loaded.Terms);
        Assert.Equal(0.5, loaded.Likely([8]), 6);
        Assert.Equal(Math.E / (1 + Math.E), loaded.Likely([7]), 6);
    }

    [Fact]
    public void Load_OtherFile_SaysSo()
    {
        File.WriteAllText(_file, "This is no model.");
        Assert.StartsWith("TW0272", Assert.Throws<InvalidDataException>(() => TermModel.Load(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileCutOff_SaysSo()
    {
        new TermModel(new LinearModel(2, [7], [0f, 1f]), ["aid", "truce"]).Save(_file);
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..^1]);
        Assert.StartsWith("TW0273", Assert.Throws<InvalidDataException>(() => TermModel.Load(_file)).Message, StringComparison.Ordinal);
    }
}
