using Trucewatch.Cli;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;
using Trucewatch.Workbench.Tests;

[assembly: AssemblyFixture(typeof(SampleWorkbench))]

namespace Trucewatch.Workbench.Tests;

/// <summary>The workbench over the store that <c>demo</c> makes, once for all tests.</summary>
public sealed class SampleWorkbench : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningWorkbench? _running;

    public HttpClient Client => _running!.Client;

    public Uri Address => _running!.Address;

    /// <summary>The file of the store.</summary>
    public string Store => _folder.File("trucewatch-demo.db");

    public async ValueTask InitializeAsync()
    {
        using var error = new StringWriter();
        var surroundings = new Surroundings { Output = Stream.Null, Error = error, Input = () => Stream.Null, WorkFolder = _folder.File(""), Coder = CoderComposition.Compose };
        var status = await new CommandLine(surroundings).RunAsync(["demo", "--format", "jsonl"]);
        Assert.True(status == 0, error.ToString());
        _running = await RunningWorkbench.StartAsync(await SqliteLedger.OpenAsync(Store, LedgerAccess.Read, new SqliteLedgerOptions { Tool = "tests" }, default));
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
            await _running.DisposeAsync();
        _folder.Dispose();
    }
}
