using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Postgres;
using Trucewatch.Queue;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>Looks whether what the program needs is there and works, and says of each thing that is not what to do. Changes nothing.</summary>
internal sealed class Doctor(Surroundings surroundings, Diagnostics diagnostics)
{
    private const long LittleSpace = 1_000_000_000;
    private const long NoSpace = 100_000_000;
    private const string Sample = "CAIRO, 24 March 2025. Hamas said on Monday that it had accepted the Egyptian proposal to free five hostages.";

    // Clocks of machines differ by this much without anybody's fault.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    /// <summary>Looks at everything, the program's own data first.</summary>
    /// <param name="store">The store as named.</param>
    /// <param name="queue">The queue's address; null for none.</param>
    /// <param name="codebook">A folder with pages of the user's own; null for none.</param>
    /// <param name="cancellation">Ends the checks.</param>
    public async IAsyncEnumerable<HealthCheck> RunAsync(string store, string? queue, string? codebook, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return Machine();
        yield return Codebook(codebook);
        yield return Situations();
        yield return Model();
        yield return Coding(codebook);
        var (check, head) = await StoreAsync(store, cancellation);
        yield return check;
        yield return Clock(head);
        yield return Disk("disk of the store", PostgresAddress.IsOne(store) ? null : Path.GetDirectoryName(Path.GetFullPath(Path.Combine(surroundings.WorkFolder, store))));
        yield return Disk("disk for temporary files", Path.GetTempPath());
        if (queue is not null)
            yield return await QueueAsync(queue, cancellation);
    }

    private HealthCheck Machine() => new(
        "program",
        CheckState.Good,
        string.Create(CultureInfo.InvariantCulture, $"{CommandLine.Tool}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {surroundings.Workers} reports at once, {Megabytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)} of memory"));

    private static HealthCheck Codebook(string? codebook) => Try("codebook", () =>
    {
        var book = CoderComposition.LoadCodebook(codebook);
        return book.Diagnostics is [var first, ..]
            ? new HealthCheck("codebook", CheckState.Bad, string.Create(CultureInfo.InvariantCulture, $"{book.Diagnostics.Count} faults, the first: {first}"))
            {
                Code = "TW0723",
                Advice = "run trucewatch codebook check, and correct the pages",
            }
            : new HealthCheck("codebook", CheckState.Good, string.Create(CultureInfo.InvariantCulture, $"{book.Pages.Count} pages, version {book.Version}"));
    });

    private static HealthCheck Situations() => Try("situations", () =>
        new HealthCheck("situations", CheckState.Good, string.Create(CultureInfo.InvariantCulture, $"{CoderComposition.SituationCount} situations")));

    private HealthCheck Model() => Try("language model", () =>
    {
        var begun = surroundings.Clock.GetTimestamp();
        _ = surroundings.Language();
        return new HealthCheck("language model", CheckState.Good, $"loads in {Milliseconds(begun)}");
    });

    private HealthCheck Coding(string? codebook) => Try("coding", () =>
    {
        var coder = surroundings.Coder(codebook);
        var begun = surroundings.Clock.GetTimestamp();
        var outcome = InputCoding.Code(coder, new Reports.Capture("doctor", Encoding.UTF8.GetBytes(Sample)));
        return outcome.Report is { Records.Count: > 0 } report
            ? new HealthCheck("coding", CheckState.Good, string.Create(CultureInfo.InvariantCulture, $"a sentence gives {report.Records.Count} records in {Milliseconds(begun)}"))
            : new HealthCheck("coding", CheckState.Bad, outcome.Problem?.Message ?? "a sentence that says much gives no record")
            {
                Code = outcome.Problem?.Code ?? "TW0761",
                Advice = "install the program again, or leave out --codebook",
            };
    });

    private async Task<(HealthCheck Check, LedgerHead? Head)> StoreAsync(string store, CancellationToken cancellation)
    {
        try
        {
            var begun = surroundings.Clock.GetTimestamp();
            await using var ledger = await Stores.OpenAsync(surroundings, store, LedgerAccess.Read, cancellation);
            var counts = await ledger.CountAsync(LedgerFilter.All, cancellation);
            var head = await ledger.ReadHeadAsync(cancellation);
            var state = head is null ? "no act yet" : string.Create(CultureInfo.InvariantCulture, $"act {head.Act} of {head.At:yyyy-MM-dd HH:mm} UTC, {head.Hash}");
            return (new HealthCheck("store", CheckState.Good, string.Create(
                CultureInfo.InvariantCulture, $"{ledger.Info.Place}, {ledger.Info.Engine}, layout {ledger.Info.Layout}: {counts.Reports} reports; {state}; answers in {Milliseconds(begun)}")), head);
        }
        catch (LedgerException problem) when (problem.Code == LedgerFault.Absent)
        {
            return (new HealthCheck("store", CheckState.Look, problem.Message) { Code = problem.Code, Advice = "nothing, if you mean to make a new one" }, null);
        }
        catch (Exception problem) when (problem is LedgerException or CliException)
        {
            return (Failed("store", problem), null);
        }
    }

    private HealthCheck Clock(LedgerHead? head)
    {
        var now = surroundings.Clock.GetUtcNow();
        var told = string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd HH:mm:ss} UTC");
        return head is not null && head.At > now + ClockSlack
            ? new HealthCheck("clock", CheckState.Bad, string.Create(CultureInfo.InvariantCulture, $"{told}, but the store's last act is of {head.At:yyyy-MM-dd HH:mm:ss} UTC"))
            {
                Code = "TW0762",
                Advice = "set the clock of this machine, or of the one that wrote last, and let both keep it by the network (timedatectl)",
            }
            : new HealthCheck("clock", CheckState.Good, told);
    }

    private static HealthCheck Disk(string name, string? folder)
    {
        if (folder is null)
            return new HealthCheck(name, CheckState.Good, "the database server's own, which is not seen from here");
        if (!Directory.Exists(folder))
            return new HealthCheck(name, CheckState.Bad, $"{folder}: no such folder") { Code = "TW0763", Advice = "make it, or name another" };
        var space = new DriveInfo(folder).AvailableFreeSpace;
        var found = $"{folder}: {Megabytes(space)} free";
        return space >= LittleSpace
            ? new HealthCheck(name, CheckState.Good, found)
            : new HealthCheck(name, space < NoSpace ? CheckState.Bad : CheckState.Look, found) { Code = "TW0764", Advice = "make room before reports come in" };
    }

    private async Task<HealthCheck> QueueAsync(string address, CancellationToken cancellation)
    {
        try
        {
            await using var queue = await QueueOptions.OpenAsync(surroundings, diagnostics, address, makes: false, new ReaderLimits().MostBytes, cancellation);
            var counts = await queue.CountAsync(cancellation);
            var found = string.Create(CultureInfo.InvariantCulture, $"{queue.Place}: {counts.Ready} reports wait, {counts.Consumers} workers, {counts.DeadLetters} set aside");
            if (counts.Ready > 0 && counts.Consumers == 0)
                return new HealthCheck("queue", CheckState.Look, found) { Code = "TW0765", Advice = "nobody takes reports: start trucewatch worker" };
            return counts.DeadLetters > 0
                ? new HealthCheck("queue", CheckState.Look, found) { Code = "TW0766", Advice = "see why: trucewatch queue dead; when it is mended: trucewatch queue retry" }
                : new HealthCheck("queue", CheckState.Good, found);
        }
        catch (Exception problem) when (problem is QueueException or CliException)
        {
            return Failed("queue", problem);
        }
    }

    private static HealthCheck Try(string name, Func<HealthCheck> look)
    {
        try
        {
            return look();
        }
        catch (CliException problem)
        {
            return Failed(name, problem);
        }
    }

    // Messages say what to do at their end.
    private static HealthCheck Failed(string name, Exception problem)
    {
        var code = problem switch
        {
            LedgerException fault => fault.Code,
            QueueException fault => fault.Code,
            CliException fault => fault.Code,
            _ => null,
        };
        var at = problem.Message.LastIndexOf("; ", StringComparison.Ordinal);
        return at < 0
            ? new HealthCheck(name, CheckState.Bad, problem.Message) { Code = code }
            : new HealthCheck(name, CheckState.Bad, problem.Message[..at]) { Code = code, Advice = problem.Message[(at + 2)..] };
    }

    private string Milliseconds(long begun) =>
        surroundings.Clock.GetElapsedTime(begun).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms";

    private static string Megabytes(long bytes) => (bytes / 1_000_000).ToString("N0", CultureInfo.InvariantCulture) + " MB";
}
