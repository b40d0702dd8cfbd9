using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;

namespace Trucewatch.Workbench.Tests;

/// <summary>A workbench over a copy of the sample's store, for tests that change it.</summary>
public sealed class ReviewWorkbench(SampleWorkbench sample) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningWorkbench? _running;

    public HttpClient Client => _running!.Client;

    public Uri Address => _running!.Address;

    public async ValueTask InitializeAsync()
    {
        var store = _folder.File("review.db");
        sample.CopyTo(store);
        _running = await RunningWorkbench.StartAsync(await SqliteLedger.OpenAsync(store, LedgerAccess.Write, new SqliteLedgerOptions { Tool = "tests" }, default));
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
            await _running.DisposeAsync();
        _folder.Dispose();
    }
}
