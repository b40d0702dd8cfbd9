using Trucewatch.Ledger;
using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>Keeps the store's newest moment. Where the head of the chain has moved, only the reports are read that later acts are about.</summary>
internal sealed class StoreMoments(WorkbenchOptions options) : IDisposable
{
    // Of more changed reports than these, and than this part of all, reading all of them at once is quicker than one by one.
    private const int MostChanged = 500;
    private const int PartChanged = 20;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile StoreMoment? _newest;
    private volatile int _read;

    public void Dispose() => _reading.Dispose();

    /// <summary>How many reports have been read, while all of them are.</summary>
    public int Read => _read;

    /// <summary>The head of the store's chain as it is now.</summary>
    public Task<LedgerHead?> HeadAsync(CancellationToken cancellation) => options.Ledger.ReadHeadAsync(cancellation);

    /// <summary>The store as it is now; read once for all who ask at the same time.</summary>
    public async Task<StoreMoment> NowAsync(CancellationToken cancellation)
    {
        var head = await HeadAsync(cancellation);
        if (_newest is { } newest && newest.Head == head)
            return newest;
        await _reading.WaitAsync(cancellation);
        try
        {
            if (_newest is { } other && (other.Head == head || other.Head?.Act > head?.Act))
                return other;
            return _newest = await FollowAsync(head, cancellation) ?? await ReadAsync(head, cancellation);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<StoreMoment> ReadAsync(LedgerHead? head, CancellationToken cancellation)
    {
        var reports = new List<DatedReport>();
        await foreach (var stored in options.Ledger.ReadReportsAsync(LedgerFilter.All, cancellation))
        {
            reports.Add(new DatedReport(stored.Coded, stored.Day));
            _read = reports.Count;
        }

        return new StoreMoment(head, reports, options) { Grades = await GradesAsync(cancellation) };
    }

    // Null where the store is not what it was with more acts behind it, or too much has changed.
    private async Task<StoreMoment?> FollowAsync(LedgerHead? head, CancellationToken cancellation)
    {
        if (_newest is not { Head: { } before } newest || head is null || await options.Ledger.FindHeadAsync(before.Hash, cancellation) != before)
            return null;
        var changed = await options.Ledger.ReadChangedAsync(before.Act, cancellation);
        if (changed.Count > Math.Max(MostChanged, newest.Reports.Count / PartChanged))
            return null;
        var now = new Dictionary<string, DatedReport>(StringComparer.Ordinal);
        foreach (var document in changed)
        {
            // What was captured and not coded is no report yet; what was deleted for good is in too much of what was worked out.
            if (await options.Ledger.ReadReportsAsync(new LedgerFilter { Document = document }, cancellation).FirstOrDefaultAsync(cancellation) is { } stored)
                now.Add(document, new DatedReport(stored.Coded, stored.Day));
            else if (newest.Reports.ContainsKey(document))
                return null;
        }

        return newest.With(head, now, await GradesAsync(cancellation));
    }

    private async Task<Gradings> GradesAsync(CancellationToken cancellation) =>
        new(await options.Ledger.ReadGradingsAsync(cancellation).ToListAsync(cancellation));
}
