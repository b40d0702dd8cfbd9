namespace Trucewatch.Situations.Tests;

/// <summary>Each fault in the data is told with its code, file and line, and with what to do.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("actors:\n  Northland:\n\tkind: state", "TW0601", 3)]
    [InlineData("actors:\n  Northland:\n    no colon here", "TW0601", 3)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    names: [North,", "TW0601", 4)]
    [InlineData("actors:\n  Northland: state\n    names: [North]", "TW0602", 3)]
    [InlineData("actors:\n  Northland:\n    kind: state\n   names: [North]", "TW0602", 4)]
    [InlineData("people:\n  Northland: state", "TW0603", 1)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    name: [North]", "TW0603", 4)]
    [InlineData("situation:\n  names: [Northland]\n  parties: [Northland]\n  partys: [N]\nactors:\n  Northland: state", "TW0603", 4)]
    [InlineData("vocabulary:\n  officers: [general]", "TW0603", 2)]
    [InlineData("actors:\n  Northland: stat", "TW0604", 2)]
    [InlineData("places:\n  Ford: twon 1.0, 2.0", "TW0604", 2)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    names: [The Side]\n  Southland:\n    kind: state\n    names: [The Side]", "TW0605", 7)]
    [InlineData("places:\n  Ford: town 1.0, 2.0\n  Old Ford | Ford: town 3.0, 4.0", "TW0605", 3)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    offices:\n      king:\n        Olaf Berg: since 2020", "TW0606", 6)]
    [InlineData("places:\n  Ford: town 91.0, 2.0", "TW0607", 2)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    seat: Port", "TW0607", 4)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    place: here, there", "TW0607", 4)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    offices:\n      king:", "TW0608", 5)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    offices:\n      king:\n        Olaf Berg:", "TW0608", 6)]
    [InlineData("actors:\n  Northland:\n    names: [North]", "TW0609", 2)]
    [InlineData("situation:\n  names: [Northland]", "TW0609", 1)]
    [InlineData("actors:\n  Northland: state\n  Northland:\n    kind: territory", "TW0610", 3)]
    [InlineData("situation:\n  names: [Northland]\n  parties: [Northland, Sothland]\nactors:\n  Northland: state", "TW0611", 3)]
    [InlineData("places:\n  in Nowhere:\n    Ford: town 1.0, 2.0", "TW0611", 2)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    codes: [NLDX]", "TW0612", 4)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    offices:\n      king:\n        Olaf Berg: 2020..2010", "TW0615", 6)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    names:", "TW0616", 4)]
    [InlineData("actors:\n  Northland:\n    kind: state\n    names: [\"...\"]", "TW0616", 4)]
    public void Load_FaultyFile_TellsCodeFileAndLine(string text, string code, int line)
    {
        using var folder = new DataFolder().With("north/actors.yaml", text);
        var fault = Assert.Single(folder.Load().Diagnostics, diagnostic => diagnostic.Code == code);
        Assert.Equal(("north/actors.yaml", line), (fault.File, fault.Line));
        Assert.NotEmpty(fault.Message);
        Assert.NotEmpty(fault.Advice);
    }

    [Fact]
    public void Load_MissingFolder_TellsItAndGivesEmptyRegister()
    {
        using var folder = new DataFolder();
        var load = SituationRegister.Load(Path.Combine(folder.Path, "none"));
        Assert.Equal("TW0613", Assert.Single(load.Diagnostics).Code);
        Assert.Empty(load.Register.Parties);
    }

    [Fact]
    public void Load_SeveralFaults_TellsAllInOrderOfFileAndLine()
    {
        using var folder = new DataFolder()
            .With("north/places.yaml", "places:\n  Ford: twon 1.0, 2.0\n  Hill: town 99.0, 2.0")
            .With("north/actors.yaml", "actors:\n  Northland: stat");
        Assert.Equal(
            ["north/actors.yaml(2)", "north/places.yaml(2)", "north/places.yaml(3)"],
            folder.Load().Diagnostics.Select(fault => $"{fault.File}({fault.Line})"));
    }

    [Fact]
    public void Load_FaultyEntry_KeepsTheOthers()
    {
        using var folder = new DataFolder().With("north/actors.yaml", "actors:\n  Northland: stat\n  Southland: state");
        Assert.Equal(["Southland"], folder.Load().Register.Parties.Select(party => party.Name));
    }

    [Theory]
    [InlineData("kind: stat", "'state'")]
    [InlineData("kind: state\n    adjectivs: [N]", "'adjectives'")]
    public void Load_MisspeltWord_NamesTheNearest(string entry, string nearest)
    {
        using var folder = new DataFolder().With("north/actors.yaml", $"actors:\n  Northland:\n    {entry}");
        Assert.Contains(nearest, Assert.Single(folder.Load().Diagnostics).Message, StringComparison.Ordinal);
    }
}
