using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>When each report came. It is asked of the store once; from then on only what later acts brought is.</summary>
internal sealed class Arrivals(WorkbenchOptions options) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private List<ReportArrival> _all = [];
    private Dictionary<string, ReportArrival> _byReport = new(StringComparer.Ordinal);
    private LedgerHead? _until;

    public void Dispose() => _reading.Dispose();

    /// <summary>The reports that came after an act, the first first.</summary>
    public Task<IReadOnlyList<ReportArrival>> SinceAsync(long act, CancellationToken cancellation) => LookAsync<IReadOnlyList<ReportArrival>>(
        () =>
        {
            var (low, high) = (0, _all.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _all[middle].Act <= act ? (middle + 1, high) : (low, middle);
            }

            return _all[low..];
        },
        cancellation);

    /// <summary>When the last of each group of reports came; null for a group of which none is in the store.</summary>
    public Task<IReadOnlyList<DateTimeOffset?>> LastOfEachAsync(IEnumerable<IReadOnlyList<string>> groups, CancellationToken cancellation) => LookAsync<IReadOnlyList<DateTimeOffset?>>(
        () => [.. groups.Select(reports => reports.Max(report => _byReport.GetValueOrDefault(report)?.At))], cancellation);

    private async Task<T> LookAsync<T>(Func<T> look, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            var head = await options.Ledger.ReadHeadAsync(cancellation);
            if (head != _until)
                await FollowAsync(head, cancellation);
            return look();
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task FollowAsync(LedgerHead? head, CancellationToken cancellation)
    {
        // Where the store is not what it was with more acts behind it, all is read anew.
        if (_until is not { } before || await options.Ledger.FindHeadAsync(before.Hash, cancellation) != before)
            (_all, _byReport, _until) = ([], new Dictionary<string, ReportArrival>(StringComparer.Ordinal), null);
        foreach (var arrival in await options.Ledger.ReadArrivalsAsync(_until?.Act ?? 0, cancellation))
        {
            // What came between the two questions is here already when the next one is asked.
            if (_byReport.TryAdd(arrival.Document, arrival))
                _all.Add(arrival);
        }

        _until = head;
    }
}
