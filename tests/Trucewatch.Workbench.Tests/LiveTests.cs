using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Postgres;
using Trucewatch.Ledger.Postgres.Tests;
using Trucewatch.Ledger.Specification;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Trucewatch.Workbench.Tests;

/// <summary>That an open page is told of what other programs bring into the store.</summary>
public sealed class LiveTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Listen_WhileAnotherProgramStores_CountsWhatCame(bool onPostgres)
    {
        Func<Task<ILedger>> open = onPostgres ? OpenPostgresAsync : OpenSqliteAsync;
        if (onPostgres)
            await server.ClearAsync();
        await using var other = await open();
        await StoreAsync(other, "Ten were killed.");
        await using var workbench = await RunningWorkbench.StartAsync(await open());
        await using var events = await ListenAsync(workbench, await AddressOfAsync(workbench, "/reports"));
        await StoreAsync(other, "Two were killed.");
        Assert.Equal(1, Reports(await events.NextAsync()));
        await StoreAsync(other, "Six were killed.");
        await StoreAsync(other, "One was killed.");
        // Both may come at once, or one after the other.
        SseItem<string> item;
        do
            item = await events.NextAsync();
        while (Reports(item) < 3);
        Assert.Equal((await other.ReadHeadAsync(Cancellation))!.Act.ToString(System.Globalization.CultureInfo.InvariantCulture), item.EventId);
    }

    [Fact]
    public async Task Listen_AfterABrokenConnection_GoesOnWhereItWas()
    {
        await using var other = await OpenSqliteAsync();
        await StoreAsync(other, "Ten were killed.");
        await using var workbench = await RunningWorkbench.StartAsync(await OpenSqliteAsync());
        var address = await AddressOfAsync(workbench, "/reports");
        string? last;
        await using (var events = await ListenAsync(workbench, address))
        {
            await StoreAsync(other, "Two were killed.");
            last = (await events.NextAsync()).EventId;
        }

        await StoreAsync(other, "Six were killed.");
        await using (var again = await ListenAsync(workbench, address, last))
            Assert.Equal(2, Reports(await again.NextAsync()));
        // What was told is not told again: the next that comes is told first.
        last = (await other.ReadHeadAsync(Cancellation))!.Act.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var third = await ListenAsync(workbench, address, last);
        await StoreAsync(other, "One was killed.");
        Assert.Equal(3, Reports(await third.NextAsync()));
    }

    [Fact]
    public async Task Listen_OnAPageWithFilters_CountsOnlyWhatFits()
    {
        await using var other = await OpenSqliteAsync();
        await StoreAsync(other, "Ten were killed.");
        await using var workbench = await RunningWorkbench.StartAsync(await OpenSqliteAsync());
        await using var words = await ListenAsync(workbench, await AddressOfAsync(workbench, "/search?search=truce"));
        await using var figures = await ListenAsync(workbench, await AddressOfAsync(workbench, "/records?kind=statement"));
        await StoreAsync(other, "Two were killed.");
        await StoreAsync(other, "A truce began.");
        await StoreAsync(other, "Six were killed.\nHe said so.");
        Assert.Equal(1, Reports(await words.NextAsync()));
        Assert.Equal(1, Reports(await figures.NextAsync()));
    }

    [Fact]
    public async Task Listen_ToWhatIsJudgedOrCodedAgain_IsToldNothing()
    {
        await using var other = await OpenSqliteAsync();
        var coded = await StoreAsync(other, "Ten were killed.");
        await using var workbench = await RunningWorkbench.StartAsync(await OpenSqliteAsync());
        await using var events = await ListenAsync(workbench, await AddressOfAsync(workbench, "/reports"));
        await other.ReviewAsync(new ReviewRequest("Anna Berg", null, ReviewStep.Accept(coded, await IdOfFirstAsync(other), 0)), Cancellation);
        var again = SampleReports.Coded("Ten were killed.", codebook: "codebook-2");
        await other.StoreAsync(SampleReports.Capture("Ten were killed."), again, Cancellation);
        await StoreAsync(other, "Two were killed.");
        Assert.Equal(1, Reports(await events.NextAsync()));
    }

    [Fact]
    public async Task Listen_FromAStateTheStoreNeverHad_EndsForGood()
    {
        await using var workbench = await RunningWorkbench.StartAsync(await OpenSqliteAsync());
        using var answer = await workbench.Client.GetAsync("/live?head=" + new string('a', 64), Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task Listen_OnAnEmptyStore_CountsFromTheFirst()
    {
        await using var other = await OpenSqliteAsync();
        await using var workbench = await RunningWorkbench.StartAsync(await OpenSqliteAsync());
        await using var events = await ListenAsync(workbench, await AddressOfAsync(workbench, "/"));
        await StoreAsync(other, "Ten were killed.");
        Assert.Equal(1, Reports(await events.NextAsync()));
    }

    private static int Reports(SseItem<string> item)
    {
        Assert.Equal("reports", item.EventType);
        using var data = JsonDocument.Parse(item.Data);
        return data.RootElement.GetProperty("reports").GetInt32();
    }

    private static async Task<string> StoreAsync(ILedger ledger, string text)
    {
        var coded = SampleReports.Coded(text, SampleReports.Day, source: text);
        await ledger.StoreAsync(SampleReports.Capture(text, text), coded, Cancellation);
        return coded.Report.Id;
    }

    private static async Task<string> IdOfFirstAsync(ILedger ledger)
    {
        using var line = JsonDocument.Parse((await ledger.ReadRecordsAsync(LedgerFilter.All, Cancellation).FirstAsync(Cancellation)).Line);
        return line.RootElement.GetProperty("id").GetString()!;
    }

    // Where a page listens is said on the page.
    private static async Task<string> AddressOfAsync(RunningWorkbench workbench, string page) =>
        PageCheck.Parse(await workbench.Client.GetStringAsync(page, Cancellation), page).GetElementById("live")!.GetAttribute("data-from")!;

    private static Task<Listening> ListenAsync(RunningWorkbench workbench, string address, string? last = null) => Listening.BeginAsync(workbench.Client, address, last);

    private async Task<ILedger> OpenSqliteAsync() => await SqliteLedger.OpenAsync(_folder.File("live.db"), LedgerAccess.Write, new SqliteLedgerOptions { Tool = "tests" }, Cancellation);

    private async Task<ILedger> OpenPostgresAsync()
    {
        Assert.True(PostgresAddress.TryParse($"{server.Root}/{server.Database}", out var address, out _));
        return await PostgresLedger.OpenAsync(address, LedgerAccess.Write, new PostgresLedgerOptions { Tool = "tests" }, Cancellation);
    }
}
