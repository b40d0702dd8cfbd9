using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>
/// The versions of records that a page shows, which their forms send back. A record's mark does not tell it: what was judged and taken back bears no mark, and is
/// another version than the coded one all the same.
/// </summary>
/// <param name="context">The page.</param>
internal sealed class RecordVersions(PageContext context)
{
    // Of most reports nobody has judged anything; then all their records are as coded, and no history need be read.
    private readonly Dictionary<string, IReadOnlySet<string>> _touched = new(StringComparer.Ordinal);

    /// <summary>The version of a record as the page shows it.</summary>
    public async Task<long> OfAsync(ReportRecord record)
    {
        if (!_touched.TryGetValue(record.Document, out var touched))
            _touched.Add(record.Document, touched = await TouchedAsync(record.Document));
        if (!touched.Contains(record.Id) || await context.Ledger.ReadHistoryAsync(record.Document, record.Id, context.Cancellation) is not { } history)
            return 0;
        // Who has judged it since the page was read is to be told of, and not to be passed over.
        return history.Notes.Any(note => note.Act > context.Moment.Head?.Act) ? record.Review?.Act ?? 0 : history.Current.Version;
    }

    private async Task<IReadOnlySet<string>> TouchedAsync(string document)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var note in context.Ledger.ReadReviewsAsync(new ReviewFilter { Document = document }, context.Cancellation))
            touched.Add(note.Record);
        return touched;
    }
}
