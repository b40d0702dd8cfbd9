using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Trucewatch.Ledger.Benchmarks;

/// <summary>Kills a writer again and again (SIGKILL), and looks each time at what it left.</summary>
internal static class Killing
{
    // A deed of at most so many acts can be done without its writer having lived to say so.
    private const int MostActsUnsaid = 2;
    private const int LongestLife = 2000;

    public static async Task<int> RunAsync(string store, int times, int seed)
    {
        var random = new Random(seed);
        var faults = new List<string>();
        var (said, ended, flawsBefore) = (0, 0L, 0);
        for (var time = 1; time <= times; time++)
        {
            var lines = await LiveAsync(store, TimeSpan.FromMilliseconds(random.Next(LongestLife)));
            said += lines.Count;
            await using var ledger = await Stores.OpenAsync(store, LedgerAccess.Read);
            var check = await ledger.VerifyAsync(flaw => faults.Add($"kill {time}: {flaw.Code} {flaw.Where}: {flaw.What}"), default);
            ended = await LookAsync(ledger, check, lines, ended, what => faults.Add($"kill {time}: {what}"));
            for (; flawsBefore < faults.Count; flawsBefore++)
                await Console.Error.WriteLineAsync(faults[flawsBefore]);
        }

        await using var last = await Stores.OpenAsync(store, LedgerAccess.Read);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"engine":"{{last.Info.Engine}}","kills":{{times}},"seed":{{seed}},"deeds_said_done":{{said}},"acts":{{ended}},"faults":{{faults.Count}}}"""));
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary>Lets a writer live for a while after it has opened the store; gives what it said it had done.</summary>
    private static async Task<List<string>> LiveAsync(string store, TimeSpan life)
    {
        var said = new ConcurrentQueue<string>();
        var isOpen = new TaskCompletionSource();
        using var writer = new System.Diagnostics.Process { StartInfo = new ProcessStartInfo(Environment.ProcessPath!, ["write", store]) { RedirectStandardOutput = true, UseShellExecute = false } };
        writer.OutputDataReceived += (_, line) =>
        {
            if (line.Data == "open")
                isOpen.TrySetResult();
            else if (line.Data is { } deed)
                said.Enqueue(deed);
        };
        writer.Start();
        writer.BeginOutputReadLine();
        await Task.WhenAny(isOpen.Task, writer.WaitForExitAsync());
        await Task.Delay(life, TimeProvider.System);
        writer.Kill();
        await writer.WaitForExitAsync();
        return [.. said];
    }

    private static async Task<long> LookAsync(ILedger ledger, LedgerCheck check, List<string> lines, long endedBefore, Action<string> tell)
    {
        foreach (var line in lines.Select(line => line.Split(' ')))
        {
            if (line[0] == "coding" && !await ledger.HasAsync(line[1], line[2], default))
                tell($"lost: the coding of {line[1]} by {line[2]}");
            if (line[0] == "review" && !await ledger.ReadReviewsAsync(new ReviewFilter { Document = line[1] }, default).AnyAsync(note => note.Act.ToString(CultureInfo.InvariantCulture) == line[2]))
                tell($"lost: the review {line[2]} of {line[1]}");
        }

        // Every report has one content, capture and reading; what is stored twice would make more of one than of the others.
        if (check.Captures != check.Contents || check.Readings != check.Contents)
            tell($"{check.Contents} contents, {check.Captures} captures, {check.Readings} readings");
        var ended = (await ledger.ReadHeadAsync(default))?.Act ?? 0;
        // A first coding is two acts, its capture's and its own.
        var expected = endedBefore + lines.Sum(line => line.EndsWith("codebook-1", StringComparison.Ordinal) ? 2 : 1);
        if (ended < expected || ended > expected + MostActsUnsaid)
            tell($"{ended} acts; {expected} were said to be done");
        return ended;
    }
}
