using System.Text.Json;

namespace Trucewatch.Cli.Tests;

public sealed class RecodeVerbTests : CliFixture
{
    private static readonly PlainCoder Newer = new() { Codebook = "codebook-2" };

    [Fact]
    public async Task Recode_SameCodebook_NothingChanges()
    {
        await Ingested();
        var run = await RunAsync("recode");
        Assert.Equal((0, ""), (run.Status, run.Output));
        Assert.Contains("2 reports coded again, 0 come out otherwise", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recode_NewerCodebook_TellsWhatIsGoneAndKeepsNothing()
    {
        await Ingested();
        Coder = Newer;
        var run = await RunAsync("recode");
        Assert.Equal(["12 were killed.", "Talks went on."], run.Of("quote"));
        var line = run.Lines[1];
        Assert.Equal(("gone", "statement", "Talks went on."), (line.GetProperty("how").GetString(), line.GetProperty("category").GetString(), line.GetProperty("quote").GetString()));
        Assert.Contains("nothing kept", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty((await RunAsync("show", "statements")).Lines);
        Assert.Contains("Nothing changes", (await RunAsync("recode", "--until", "2025-03-01", "--format", "table")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recode_Apply_KeepsTheNewCodingAndTheChainHolds()
    {
        await Ingested();
        Coder = Newer;
        var run = await RunAsync("recode", "--apply");
        Assert.Equal(0, run.Status);
        Assert.Contains("2 codings kept", run.Error, StringComparison.Ordinal);
        Assert.Empty((await RunAsync("show", "statements")).Lines);
        var verified = Assert.Single((await RunAsync("verify")).Lines);
        Assert.Equal((0L, 4L, 6L), (verified.GetProperty("flaws").GetInt64(), verified.GetProperty("codings").GetInt64(), verified.GetProperty("acts").GetInt64()));
        Assert.Contains("0 come out otherwise", (await RunAsync("recode", "--apply")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recode_BackToPagesThatCodedBefore_PutsTheirCodingInForceAgainAndCanBeUndone()
    {
        await Ingested();
        Coder = Newer;
        await RunAsync("recode", "--apply");
        Coder = new PlainCoder();
        var told = await RunAsync("recode");
        Assert.Equal(["new"], told.Of("how").Distinct());
        Assert.Contains("nothing kept", told.Error, StringComparison.Ordinal);
        Assert.Empty((await RunAsync("show", "statements")).Lines);
        var run = await RunAsync("recode", "--apply");
        Assert.Equal((0, told.Output), (run.Status, run.Output));
        Assert.Contains("0 codings kept, 2 older ones in force again", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty((await RunAsync("show", "statements")).Lines);
        Assert.Equal(["12 were killed."], (await RunAsync("show", "statements", "--as-of", "2025-03-02")).Lines.Select(line => line.GetProperty("evidence")[0].GetProperty("quote").GetString()));
        var codings = (await RunAsync("show", "codings")).Lines.Where(line => line.GetProperty("put_back_by_act").ValueKind != JsonValueKind.Null).ToList();
        Assert.Equal(["codebook-1", "codebook-1"], codings.Select(line => line.GetProperty("codebook").GetString()));
        Assert.Equal(0, (await RunAsync("verify")).Status);

        foreach (var coding in codings)
            Assert.Equal(0, (await RunAsync("review", "undo", coding.GetProperty("put_back_by_act").ToString(), "--by", "Anna Berg", "--reason", "too soon")).Status);
        Assert.Empty((await RunAsync("show", "statements")).Lines);
        Assert.Equal(2, Assert.Single((await RunAsync("verify")).Lines).GetProperty("reinstatements").GetInt64() / 2);
    }

    [Fact]
    public async Task Recode_SamePagesOtherModels_KeepsTheNewCodingAsAVersion()
    {
        await Ingested();
        Coder = new PlainCoder { Models = "models-2", WithStatements = false };
        var told = await RunAsync("recode");
        Assert.Contains("2 of them were coded by these same pages", told.Error, StringComparison.Ordinal);
        Assert.Contains("2 codings kept", (await RunAsync("recode", "--apply")).Error, StringComparison.Ordinal);
        Assert.Empty((await RunAsync("show", "statements")).Lines);
        Assert.Equal(["codebook-1", "codebook-1+models-2"], (await RunAsync("show", "codings")).Of("codebook").Distinct());
        // What these pages have coded is not coded again.
        Assert.Equal(["unchanged", "unchanged"], (await RunAsync("ingest", "1.txt", "2.txt")).Of("outcome"));
        Assert.Contains("0 codings kept", (await RunAsync("recode", "--apply")).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify")).Status);
    }

    [Fact]
    public async Task Recode_AsTable_CountsByCategoryWithExamples()
    {
        await Ingested();
        Coder = Newer;
        var run = await RunAsync("recode", "--format", "table");
        Assert.Contains("gone: indirect · an official", run.Output, StringComparison.Ordinal);
        Assert.Contains("Harbour Courier: Talks went on.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recode_NoStore_SaysSo()
    {
        var run = await RunAsync("recode");
        Assert.Equal(2, run.Status);
        Assert.Contains("trucewatch.db", run.Error, StringComparison.Ordinal);
    }

    private async Task Ingested()
    {
        Write("1.txt", "@2025-03-02 gaza\n12 were killed.");
        Write("2.txt", "3 were killed.\nTalks went on.");
        Assert.Equal(0, (await RunAsync("ingest", "1.txt", "2.txt")).Status);
    }
}
