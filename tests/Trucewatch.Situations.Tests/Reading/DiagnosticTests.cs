namespace Trucewatch.Situations.Tests;

public sealed class DiagnosticTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trucewatch-situations-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("TW0601", 2, "actors:\n\tHamas: armed-group")]
    [InlineData("TW0601", 2, "actors:\n  no entry here")]
    [InlineData("TW0601", 3, "actors:\n  A:\n    names: [One, Two")]
    [InlineData("TW0602", 3, "actors:\n  A: state\n    names: [B]")]
    [InlineData("TW0603", 1, "actor:\n  A: state")]
    [InlineData("TW0603", 4, "actors:\n  A:\n    kind: state\n    nmaes: [B]")]
    [InlineData("TW0604", 2, "actors:\n  A: stat")]
    [InlineData("TW0604", 2, "places:\n  Rafah: citty 31, 34")]
    [InlineData("TW0605", 6, "actors:\n  Alpha:\n    kind: state\n  Beta:\n    kind: state\n    names: [Alpha]")]
    [InlineData("TW0605", 3, "places:\n  Rafah: city 31, 34\n  Rafah: city 32, 34")]
    [InlineData("TW0606", 5, "actors:\n  A:\n    kind: state\n    offices: # two\n      leader: 2019-05..", 608)]
    [InlineData("TW0606", 6, "actors:\n  A:\n    kind: state\n    offices:\n      leader:\n        Ann Other: 2019-13..")]
    [InlineData("TW0606", 6, "actors:\n  A:\n    kind: state\n    offices:\n      leader:\n        Ann Other: since 2019")]
    [InlineData("TW0607", 2, "places:\n  Rafah: city 131.28, 34.25")]
    [InlineData("TW0607", 2, "places:\n  Rafah: city 31.28 34.25")]
    [InlineData("TW0607", 4, "actors:\n  A:\n    kind: state\n    seat: Nowhere")]
    [InlineData("TW0608", 5, "actors:\n  A:\n    kind: state\n    offices:\n      leader:")]
    [InlineData("TW0608", 6, "actors:\n  A:\n    kind: state\n    offices:\n      leader:\n        Ann Other:")]
    [InlineData("TW0609", 2, "actors:\n  A:\n    names: [B]")]
    [InlineData("TW0610", 3, "actors:\n  A: state\n  A: state")]
    [InlineData("TW0611", 3, "situation:\n  names: [War]\n  parties: [Nobody]")]
    [InlineData("TW0611", 2, "places:\n  in Nowhere:\n    Rafah: city 31, 34")]
    [InlineData("TW0612", 4, "actors:\n  A:\n    kind: state\n    codes: [il]")]
    [InlineData("TW0615", 6, "actors:\n  A:\n    kind: state\n    offices:\n      leader:\n        Ann Other: 2020-05..2019-05")]
    [InlineData("TW0616", 4, "actors:\n  A:\n    kind: state\n    names: [\"...\"]")]
    public void Load_FaultyFile_TellsCodeAndLine(string code, int line, string text, int instead = 0)
    {
        var load = Load(("test/actors.yaml", text));
        var expected = instead == 0 ? code : $"TW0{instead}";
        var fault = Assert.Single(load.Diagnostics, fault => fault.Code == expected);
        Assert.Equal("test/actors.yaml", fault.File);
        Assert.Equal(line, fault.Line);
        Assert.NotEmpty(fault.Message);
        Assert.NotEmpty(fault.Advice);
    }

    [Fact]
    public void Load_ManyFaults_TellsAllAtOnce()
    {
        var load = Load(
            ("world/a.yaml", "actors:\n  Alpha: stat\n  Beta:\n    kind: state\n    codes: [x]\n"),
            ("war/b.yaml", "situation:\n  names: [War]\n  parties: [Beta, Gamma]\nplaces:\n  Town: town 99, 0\n"));
        Assert.Equal(["war/b.yaml:3", "war/b.yaml:5", "world/a.yaml:2", "world/a.yaml:5"], load.Diagnostics.Select(fault => $"{fault.File}:{fault.Line}"));
    }

    [Fact]
    public void Load_FaultyEntry_KeepsTheOthers()
    {
        var load = Load(("world/a.yaml", "actors:\n  Alpha: stat\n  Beta: state\n"));
        Assert.False(load.IsSound);
        Assert.Equal("Beta", Assert.Single(load.Register.Parties).Name);
    }

    [Fact]
    public void Load_NoFolder_IsAFaultAndNoException()
    {
        var load = SituationRegister.Load(Path.Combine(_folder, "none"));
        Assert.Equal("TW0613", Assert.Single(load.Diagnostics).Code);
        Assert.Empty(load.Register.Parties);
    }

    [Fact]
    public void Load_KeyMisspelt_NamesTheNearest()
    {
        var load = Load(("world/a.yaml", "actors:\n  A:\n    kind: state\n    adjectivs: [B]\n"));
        Assert.Contains("'adjectives'", Assert.Single(load.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_EntryWithoutKind_AddsToTheWorldsParty()
    {
        var load = Load(
            ("world/a.yaml", "actors:\n  Alpha: state\n"),
            ("war/b.yaml", "situation:\n  names: [War]\n  parties: [Alpha]\nactors:\n  Alpha:\n    forces: [Alpha Guard]\n"));
        Assert.Empty(load.Diagnostics);
        Assert.Equal("Alpha", load.Register.PartyOf("the Alpha Guard")?.Name);
        Assert.Equal("war", Assert.Single(load.Register.Situations).Id);
    }

    private RegisterLoad Load(params (string File, string Text)[] files)
    {
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return SituationRegister.Load(_folder);
    }
}
