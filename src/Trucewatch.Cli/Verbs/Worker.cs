using System.Globalization;
using Trucewatch.Ledger;
using Trucewatch.Queue;

namespace Trucewatch.Cli;

/// <summary>
/// Takes reports from a queue and codes them into a store, beside any number of others. A report leaves the queue when it is stored; since the store takes the
/// same report once, it counts once whatever ends in between. What gives no report is set aside with the reason. A queue or store that goes away is waited for.
/// </summary>
internal sealed class Worker(
    Surroundings surroundings, Diagnostics diagnostics, IReportQueue queue, ReportIntake intake, WorkerSettings settings, IngestedOutput output)
{
    private const int TriesOfOne = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookPause = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _telling = new(1, 1);
    private readonly IngestCounts _counts = new();
    private IReportConsumer? _consumer;
    private int _setAside;

    /// <summary>How many reports were set aside.</summary>
    public int SetAside => _setAside;

    /// <summary>Works until it is told to end, or nothing waits any more; what is in hand then is done to its end.</summary>
    /// <exception cref="QueueException">The queue cannot be used, and waiting does not help.</exception>
    /// <exception cref="LedgerException">The store cannot be used, and waiting does not help.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var look = settings.UntilEmpty ? EndWhenEmptyAsync(end) : Task.CompletedTask;
        try
        {
            await TakeAsync(end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Being told to end is how it ends.
        }
        finally
        {
            await end.CancelAsync();
            await look;
        }
    }

    /// <summary>What was done, in one line.</summary>
    public string Summary(string store) => _counts.Summary(store, _setAside, "set aside");

    private async Task TakeAsync(CancellationToken end)
    {
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                await using var consumer = await queue.ConsumeAsync(settings.AtOnce + settings.Prefetch, end);
                Volatile.Write(ref _consumer, consumer);
                diagnostics.Say($"trucewatch: taking reports from {queue.Place}, {settings.AtOnce.ToString(CultureInfo.InvariantCulture)} at once");
                pause = FirstPause;
                // A report that is begun is ended; what was taken and not begun goes back when the consumer ends.
                var options = new ParallelOptions { MaxDegreeOfParallelism = settings.AtOnce, CancellationToken = end };
                await Parallel.ForEachAsync(consumer.DeliveriesAsync(end), options, async (delivery, stop) => await DoAsync(delivery, stop));
            }
            catch (QueueException problem) when (problem.MayPass)
            {
                Volatile.Write(ref _consumer, null);
                diagnostics.Say($"trucewatch: {problem.Message}; trying again in {Seconds(pause)} [{problem.Code}]");
            }

            await Task.Delay(pause, surroundings.Clock, end);
        }
    }

    private async Task DoAsync(IReportDelivery delivery, CancellationToken stop)
    {
        if (!delivery.Message.IsReport)
        {
            await SetAsideAsync(delivery, delivery.Message.Source ?? "a message without a source", delivery.Message.Problem);
            return;
        }

        var source = delivery.Message.Source;
        using var trace = CodingMeter.Take(source, delivery.Trace);
        try
        {
            var prepared = await InStoreAsync(() => intake.PrepareAsync(delivery.Message.Capture, CancellationToken.None), stop);
            if (prepared.Problem is { } problem)
            {
                await SetAsideAsync(delivery, source, new QueueProblem(problem.Code, problem.Message));
                return;
            }

            await TellAsync(await InStoreAsync(() => intake.KeepAsync(prepared, CancellationToken.None), stop));
            if (delivery.Queued is { } queued)
                CodingMeter.Waited(surroundings.Clock.GetUtcNow() - queued);
        }
        catch (LedgerException problem) when (problem.Code == LedgerFault.Failed)
        {
            await SetAsideAsync(delivery, source, new QueueProblem(problem.Code, problem.Message));
            return;
        }

        await delivery.DoneAsync(CancellationToken.None);
    }

    /// <summary>Asks the store, for as long as it is away; a fault that may be the report's is tried a few times.</summary>
    private async Task<T> InStoreAsync<T>(Func<Task<T>> act, CancellationToken stop)
    {
        var tries = 0;
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                return await act();
            }
            catch (LedgerException problem) when (problem.Code is LedgerFault.Unreachable or LedgerFault.Locked or LedgerFault.Full
                || (problem.Code == LedgerFault.Failed && ++tries < TriesOfOne))
            {
                diagnostics.Say($"trucewatch: {problem.Message}; trying again in {Seconds(pause)} [{problem.Code}]");
                await Task.Delay(pause, surroundings.Clock, stop);
            }
        }
    }

    private async Task TellAsync(IngestedReport ingested)
    {
        await _telling.WaitAsync();
        try
        {
            _counts.Add(ingested);
            if (ingested.Language is { } language and not "en")
                diagnostics.NoteLanguage(ingested.Source, language);
            await output.WriteAsync(ingested, CancellationToken.None);
        }
        finally
        {
            _telling.Release();
        }
    }

    private async Task SetAsideAsync(IReportDelivery delivery, string source, QueueProblem reason)
    {
        await delivery.RejectAsync(reason, CancellationToken.None);
        Interlocked.Increment(ref _setAside);
        diagnostics.Fault(source, new Reports.ReadProblem(reason.Code, source, reason.Message));
    }

    // Twice in a row: a report that has left the queue may not have come here yet.
    private async Task EndWhenEmptyAsync(CancellationTokenSource end)
    {
        try
        {
            for (var looks = 0; looks < 2;)
            {
                await Task.Delay(LookPause, surroundings.Clock, end.Token);
                looks = Volatile.Read(ref _consumer) is { Held: 0 } && await IsEmptyAsync(end.Token) ? looks + 1 : 0;
            }

            await end.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // Ended otherwise.
        }
    }

    private async Task<bool> IsEmptyAsync(CancellationToken end)
    {
        try
        {
            return (await queue.CountAsync(end)).Ready == 0;
        }
        catch (QueueException)
        {
            // Who takes reports meets the same and says so.
            return false;
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private static string Seconds(TimeSpan pause) => pause.TotalSeconds.ToString("0", CultureInfo.InvariantCulture) + " s";
}
