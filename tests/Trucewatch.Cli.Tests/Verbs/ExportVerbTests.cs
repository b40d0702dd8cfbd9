using System.Security.Cryptography;
using System.Text.Json;

namespace Trucewatch.Cli.Tests;

public sealed class ExportVerbTests : CliFixture
{
    [Fact]
    public async Task Export_WithoutForm_GivesTheLinesThatCodeGives()
    {
        await IngestAsync();
        var coded = await RunAsync("code", "--format", "jsonl", "a.txt");
        var exported = await RunAsync("export");
        Assert.Equal(0, exported.Status);
        Assert.Equal(coded.Output, exported.Output);
    }

    [Fact]
    public async Task Export_ToAFile_WritesAManifestThatKnowsItAgain()
    {
        await IngestAsync();
        var run = await RunAsync("export", "csv", "--output", "out.csv", "--situation", "gaza");
        Assert.Equal((0, ""), (run.Status, run.Output));
        var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path("out.csv.manifest.json"), TestContext.Current.CancellationToken)).RootElement;
        var bytes = await File.ReadAllBytesAsync(Path("out.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), manifest.GetProperty("sha256").GetString());
        Assert.Equal("gaza", manifest.GetProperty("query").GetProperty("situation").GetString());
        Assert.Equal(1, manifest.GetProperty("reports").GetInt32());
        Assert.Equal("codebook-1", manifest.GetProperty("codebooks")[0].GetString());
        Assert.Equal(0, (await RunAsync("verify", "--head", manifest.GetProperty("head").GetString()!)).Status);
    }

    [Fact]
    public async Task Export_Any_IsAnActThatHasTheHashOfItsManifest()
    {
        await IngestAsync();
        Assert.Equal(0, (await RunAsync("export", "csv", "--output", "out.csv", "--kind", "figures", "--by", "Anna Berg")).Status);
        var printed = await RunAsync("export", "jsonl");
        var exports = (await RunAsync("show", "exports")).Lines;
        Assert.Equal(2, exports.Count);
        var manifest = await File.ReadAllBytesAsync(Path("out.csv.manifest.json"), TestContext.Current.CancellationToken);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(manifest)), exports[0].GetProperty("manifest_sha256").GetString());
        Assert.Equal(("Anna Berg", "figure"), (exports[0].GetProperty("by").GetString(), exports[0].GetProperty("query").GetProperty("kind").GetString()));
        Assert.Equal(JsonDocument.Parse(manifest).RootElement.GetProperty("head").GetString(), exports[0].GetProperty("head").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(printed.Output))), exports[1].GetProperty("sha256").GetString());
        Assert.Equal(JsonValueKind.Null, exports[1].GetProperty("manifest_sha256").ValueKind);
        // What is exported does not change by it.
        Assert.Equal(printed.Output, (await RunAsync("export", "jsonl")).Output);
        var verified = await RunAsync("verify");
        Assert.Equal((0, "3"), (verified.Status, verified.Of("exports")[0]));
    }

    [Fact]
    public async Task Export_StoreHeldByAnother_FailsAndLeavesWhatWasThere()
    {
        await IngestAsync();
        Assert.Equal(0, (await RunAsync("export", "csv", "--output", "out.csv")).Status);
        var before = await File.ReadAllTextAsync(Path("out.csv.manifest.json"), TestContext.Current.CancellationToken);
        Clock.Now += TimeSpan.FromHours(1);
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path("trucewatch.db")};Pooling=False"))
        {
            other.Open();
            using var begin = other.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            begin.ExecuteNonQuery();
            var run = await RunAsync("export", "csv", "--output", "out.csv");
            Assert.Equal(2, run.Status);
            Assert.Contains("[TW0303]", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllTextAsync(Path("out.csv.manifest.json"), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(Path(""), "*.part"));
    }

    [Fact]
    public async Task Export_FilterThatLetsNothingThrough_GivesAnEmptyExport()
    {
        await IngestAsync();
        Assert.Equal((0, ""), await OutcomeAsync("export", "jsonl", "--since", "2026-01-01"));
        Assert.Equal((0, ""), await OutcomeAsync("export", "jsonl", "--measure", "nothing"));
    }

    [Fact]
    public async Task Export_UnknownForm_IsRefusedWithThoseThereAre()
    {
        var run = await RunAsync("export", "pdf");
        Assert.Equal(2, run.Status);
        Assert.Contains("pdf: expected one of csv, jsonl, xlsx, geojson, hxl, plover, acled, annotations, prov, csl, bibtex", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_TwoForms_IsRefused()
    {
        await IngestAsync();
        Assert.Equal(2, (await RunAsync("export", "csv", "--format", "hxl")).Status);
    }

    [Fact]
    public async Task Export_WorkbookOnATerminal_IsRefused()
    {
        await IngestAsync();
        var run = await RunAsync(terminal: true, "export", "xlsx");
        Assert.Equal(2, run.Status);
        Assert.Contains("--output FILE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_FolderThatIsNotThere_NamesIt()
    {
        await IngestAsync();
        var run = await RunAsync("export", "csv", "--output", "nowhere/out.csv");
        Assert.Equal(2, run.Status);
        Assert.Contains("--output nowhere/out.csv", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_Provenance_TellsOfCaptureCodingAndReview()
    {
        await IngestAsync();
        var record = (await RunAsync("show", "figures")).Of("id")[0]!;
        Assert.Equal(0, (await RunAsync("review", "edit", record, "--set", "max=99", "--by", "Anna Berg", "--reason", "a test")).Status);
        var run = await RunAsync("export", "prov");
        Assert.Equal(0, run.Status);
        var nodes = JsonDocument.Parse(run.Output).RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var labels = nodes.Select(node => node.GetProperty("label").GetString()).ToList();
        Assert.All((string[])["capture of a.txt", "coding by codebook codebook-1", "edit (act 3)", "Anna Berg", "figure: killed, edited"], label => Assert.Contains(label, labels));
        var cited = await RunAsync("export", "csl", "--kind", "figures");
        Assert.Equal("Harbour Courier", JsonDocument.Parse(cited.Output).RootElement[0].GetProperty("container-title").GetString());
    }

    private async Task<(int Status, string Output)> OutcomeAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        return (run.Status, run.Output);
    }

    private async Task IngestAsync()
    {
        Write("a.txt", "@2025-04-01 gaza\nOFFER plan");
        Assert.Equal(0, (await RunAsync("ingest", "a.txt")).Status);
    }
}
