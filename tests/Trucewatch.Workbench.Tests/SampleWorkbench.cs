using System.Text.Json;
using Microsoft.Data.Sqlite;
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

    /// <summary>Copies the store, as it is now, to another file.</summary>
    public void CopyTo(string file)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", file);
        command.ExecuteNonQuery();
    }

    public async ValueTask InitializeAsync()
    {
        using var error = new StringWriter();
        var surroundings = new Surroundings { Output = Stream.Null, Error = error, Input = () => Stream.Null, WorkFolder = _folder.File(""), Coder = CoderComposition.Compose };
        var status = await new CommandLine(surroundings).RunAsync(["demo", "--format", "jsonl"]);
        Assert.True(status == 0, error.ToString());
        var ledger = await SqliteLedger.OpenAsync(Store, LedgerAccess.Write, new SqliteLedgerOptions { Tool = "tests" }, default);
        // So that what people did is listed, too; a comment changes no record.
        var record = await ledger.ReadRecordsAsync(LedgerFilter.All, default).FirstAsync();
        await ledger.ReviewAsync(new ReviewRequest("Anna Berg", "compare with the agency's own text", ReviewStep.Comment(record.Document, IdOf(record))), default);
        await ledger.GradeAsync(new GradingRequest("Anna Berg", "nobody else tells it yet", GradingSubject.Report(record.Document), [(GradingScale.Credibility, "3")]), default);
        await ledger.SaveSearchAsync(new NewSearch("Anna Berg", "Deaths", "/records?situation=gaza&kind=figure&measure=killed"), default);
        _running = await RunningWorkbench.StartAsync(ledger);
    }

    private static string IdOf(StoredRecord record)
    {
        using var json = JsonDocument.Parse(record.Line);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
            await _running.DisposeAsync();
        _folder.Dispose();
    }
}
