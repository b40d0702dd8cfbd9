using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Trucewatch.Ledger.Postgres.Tests;
using Trucewatch.Ledger.Sqlite.Tests;
using Trucewatch.Queue.RabbitMq.Tests;

namespace Trucewatch.Cli.Tests;

/// <summary>Whole workers as processes, with a real broker and database, killed as a power cut does.</summary>
public sealed class WorkerProcessTests(RabbitServer broker, PostgresServer database) : IClassFixture<RabbitServer>, IClassFixture<PostgresServer>, IDisposable
{
    private const int Reports = 60;
    private const int Victims = 5;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "trucewatch.exe" : "trucewatch");

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Worker_KilledWhileCoding_NothingIsLostAndNothingDoubled()
    {
        Assert.SkipWhen(broker.Absence is not null, broker.Absence ?? "");
        await database.ClearAsync();
        var (queue, store) = (broker.Queue("kill test"), $"{database.Root}/{database.Database}");
        for (var number = 0; number < Reports; number++)
        {
            await File.WriteAllTextAsync(
                _folder.File(string.Create(CultureInfo.InvariantCulture, $"{number}.txt")),
                $"Report {number}\n\nGAZA, 24 March 2025. Israeli strikes killed {number + 10} people in Rafah, the health ministry said. Hamas rejected the offer on Monday.\n\nEgypt called for talks.\n",
                Cancellation);
        }

        Assert.Equal(0, (await RunAsync("ingest", _folder.File(""), "--queue", queue)).Status);
        // Others work on beside those that are killed.
        using var survivor = Start("worker", "--queue", queue, "--store", store, "--at-once", "1");
        for (var victim = 0; victim < Victims; victim++)
        {
            using var killed = Start("worker", "--queue", queue, "--store", store, "--at-once", "2", "--prefetch", "4");
            // It has stored one, and is at others; or the others have done all meanwhile.
            var stored = killed.StandardOutput.ReadLineAsync(Cancellation).AsTask();
            while (!stored.IsCompleted && (await CountAsync(queue)).GetProperty("ready").GetInt32() > 0)
                await Task.WhenAny(stored, Task.Delay(100, Cancellation));
            killed.Kill();
            await killed.WaitForExitAsync(Cancellation);
        }

        var last = await RunAsync("worker", "--queue", queue, "--store", store, "--until-empty");
        Assert.Equal(0, last.Status);
        await EndAsync(survivor);

        var counts = await CountAsync(queue);
        Assert.Equal((0, 0), (counts.GetProperty("ready").GetInt32(), counts.GetProperty("dead").GetInt32()));
        var verify = await RunAsync("verify", "--store", store);
        Assert.Equal(0, verify.Status);
        var check = JsonDocument.Parse(verify.Output).RootElement;
        foreach (var what in (string[])["contents", "captures", "readings", "codings"])
            Assert.Equal(Reports, check.GetProperty(what).GetInt32());
        Assert.Equal(2 * Reports, check.GetProperty("acts").GetInt32());
    }

    [Fact]
    public async Task Worker_ToldToEnd_EndsWellAndLeavesTheRestInTheQueue()
    {
        Assert.SkipWhen(broker.Absence is not null, broker.Absence ?? "");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no signals there");
        var (queue, store) = (broker.Queue("end test"), _folder.File("a.db"));
        await RunAsync("ingest", Path.Combine(AppContext.BaseDirectory, "samples"), "--queue", queue);
        using var worker = Start("worker", "--queue", queue, "--store", store, "--at-once", "1");
        Assert.NotNull(await worker.StandardOutput.ReadLineAsync(Cancellation));
        await EndAsync(worker);
        var check = JsonDocument.Parse((await RunAsync("verify", "--store", store)).Output).RootElement;
        // What it had begun is stored, what it had only taken is there for the next.
        Assert.Equal(
            39, check.GetProperty("codings").GetInt32() + (await CountAsync(queue)).GetProperty("ready").GetInt32());
    }

    private static async Task<JsonElement> CountAsync(string queue) => JsonDocument.Parse((await RunAsync("queue", "status", "--queue", queue)).Output).RootElement;

    private static async Task EndAsync(System.Diagnostics.Process worker)
    {
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(Cancellation);
        await worker.WaitForExitAsync(Cancellation);
        Assert.Equal(0, worker.ExitCode);
    }

    private static System.Diagnostics.Process Start(params string[] arguments)
    {
        var process = System.Diagnostics.Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        // Full pipes would hold it up.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<(int Status, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, output);
    }
}
