using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Which reports have come since an act, and fit what an address asks for.</summary>
internal sealed class NewReports(WorkbenchOptions options, Arrivals all)
{
    // Of so many, asking for all that fits is quicker than asking for each.
    private const int MostOneByOne = 500;

    /// <summary>Those that came after an act, in the order in which they came.</summary>
    public async Task<IReadOnlyList<ReportArrival>> SinceAsync(long act, PageQuery query, CancellationToken cancellation)
    {
        var arrivals = await all.SinceAsync(act, cancellation);
        var filter = query.Filter;
        if (filter == LedgerFilter.All && query["outlet"] is null)
            return arrivals;
        var fitting = new HashSet<string>(StringComparer.Ordinal);
        if (arrivals.Count > MostOneByOne)
        {
            await AddAsync(fitting, filter, query, cancellation);
        }
        else
        {
            foreach (var arrival in arrivals)
                await AddAsync(fitting, filter with { Document = arrival.Document }, query, cancellation);
        }

        return [.. arrivals.Where(arrival => fitting.Contains(arrival.Document))];
    }

    private async Task AddAsync(HashSet<string> fitting, LedgerFilter filter, PageQuery query, CancellationToken cancellation)
    {
        // A list of records of one kind is about the reports that have such.
        if (filter.Kind is not null || filter.Category is not null)
        {
            await foreach (var record in options.Ledger.ReadRecordsAsync(filter, cancellation))
                fitting.Add(record.Document);
            return;
        }

        await foreach (var header in options.Ledger.ReadHeadersAsync(filter, cancellation))
        {
            if (query["outlet"] is not { } outlet || (header.Outlet ?? header.Agency) == outlet)
                fitting.Add(header.Document);
        }
    }
}
