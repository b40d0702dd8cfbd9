using Trucewatch.Ledger;
using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>Keeps the store's newest moment, and reads it anew when the head of the chain has moved.</summary>
internal sealed class StoreMoments(WorkbenchOptions options) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile StoreMoment? _newest;

    public void Dispose() => _reading.Dispose();

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
            if (_newest is { } other && other.Head == head)
                return other;
            var reports = await options.Ledger.ReadReportsAsync(LedgerFilter.All, cancellation)
                .Select(stored => new DatedReport(stored.Coded, stored.Day))
                .ToListAsync(cancellation);
            return _newest = new StoreMoment(head, reports, options);
        }
        finally
        {
            _reading.Release();
        }
    }
}
