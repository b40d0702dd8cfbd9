using Trucewatch.Ledger.Postgres.Tests;

namespace Trucewatch.Cli.Tests;

public sealed class StoreVerbTests(PostgresServer server) : CliFixture, IClassFixture<PostgresServer>
{
    private string Address => $"{server.Root}/{server.Database}";

    [Fact]
    public async Task Copy_FileToFile_HasTheSameHeadAndIsChecked()
    {
        await IngestAsync("trucewatch.db");
        var before = await RunAsync("verify");
        var copy = await RunAsync("store", "copy", "trucewatch.db", "copy.db");
        Assert.Equal((0, ""), (copy.Status, copy.Error));
        Assert.Equal(Head(before), Head(copy));
        Assert.Equal("copy.db", copy.Of("store")[0]);
        Assert.Equal((await RunAsync("show", "records")).Output, (await RunAsync("show", "records", "--store", "copy.db")).Output);
    }

    [Fact]
    public async Task Copy_IntoAStoreWithSomething_IsRefused()
    {
        await IngestAsync("trucewatch.db");
        var run = await RunAsync("store", "copy", "trucewatch.db", "trucewatch.db");
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains("[TW0315]", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TW0306", "none.db", "copy.db")]
    [InlineData("TW0710", "postgresql://u:secret@h:none/x", "copy.db")]
    [InlineData("TW0314", "postgresql://u:secret@127.0.0.1:1/x", "copy.db")]
    public async Task Copy_NothingToCopy_SaysWhy(string code, string from, string to)
    {
        var run = await RunAsync("store", "copy", from, to);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path(to)));
    }

    [Fact]
    public async Task EveryVerb_StoreInPostgres_PrintsWhatItPrintsOfAFile()
    {
        await server.ClearAsync();
        await IngestAsync("trucewatch.db");
        await IngestAsync(Address);
        var figure = (await RunAsync("show", "figures")).Of("id")[0]!;
        string[][] verbs =
        [
            ["show", "reports"],
            ["show", "reports", "--search", "killed"],
            ["review", "reject", figure, "--by", "Anna Berg", "--reason", "wounded"],
            ["show", "records", "--since", "2025-03-01"],
            ["show", "figures"],
            ["show", "conflicts"],
            ["review", "list"],
            ["status", "--format", "table"],
            ["brief"],
            ["export", "csv"],
            ["recode"],
        ];
        foreach (var verb in verbs)
        {
            var (file, database) = (await RunAsync(verb), await RunAsync([.. verb, "--store", Address]));
            Assert.Equal((file.Status, file.Output), (database.Status, database.Output));
            Assert.Equal(0, file.Status);
        }

        var check = await RunAsync("verify", "--store", Address);
        Assert.Equal(Head(await RunAsync("verify")), Head(check));
        Assert.DoesNotContain(server.Root.Split('@')[0], check.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("ingest", "1.txt", "2.txt", "--store", Address)).Status);
        Assert.Equal(Head(check), Head(await RunAsync("store", "copy", Address, "back.db")));
    }

    private async Task IngestAsync(string store)
    {
        Write("1.txt", "@2025-03-01 gaza\n1 were killed.");
        Write("2.txt", "@2025-03-02 gaza\n2 were killed.\nOFFER Egyptian proposal");
        Assert.Equal(0, (await RunAsync("ingest", "1.txt", "2.txt", "--store", store)).Status);
    }

    private static string Head(CliRun run) => run.Lines[0].GetProperty("head").GetProperty("hash").GetString()!;
}
