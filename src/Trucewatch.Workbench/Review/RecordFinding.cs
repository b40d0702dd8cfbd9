using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Finds records and their sentences for whoever wants to judge them.</summary>
internal static class RecordFinding
{
    /// <summary>A record as it is, by its id alone; null where no query sees one.</summary>
    public static async Task<StoredRecord?> FindAsync(PageContext context, string record) =>
        await context.Ledger.ReadRecordsAsync(new LedgerFilter { Record = record }, context.Cancellation).FirstOrDefaultAsync(context.Cancellation);

    /// <summary>The report of a record, also of one that is rejected or of an earlier coding; null where none ever had it.</summary>
    public static async Task<string?> DocumentOfAsync(PageContext context, string record)
    {
        if (await FindAsync(context, record) is { } seen)
            return seen.Document;
        var coded = await context.Ledger.ReadRecordsAsync(new LedgerFilter { Record = record, AsCoded = true }, context.Cancellation).FirstOrDefaultAsync(context.Cancellation);
        if (coded is not null)
            return coded.Document;
        // One that a person added and that is rejected, or whose addition is undone.
        return await context.Ledger.ReadReviewsAsync(ReviewFilter.All, context.Cancellation).Where(note => note.Record == record).Select(note => note.Document).FirstOrDefaultAsync(context.Cancellation);
    }

    /// <summary>The report that a record as it is quotes, and the record; null where the record is not to be judged.</summary>
    public static async Task<(RecordHistory History, Report Report)?> HistoryAsync(PageContext context, string document, string record)
    {
        if (await context.Ledger.ReadHistoryAsync(document, record, context.Cancellation) is not { } history)
            return null;
        var report = context.Moment.Reports.TryGetValue(document, out var dated) ? dated.Coded.Report : history.Report;
        return (history, report);
    }

    /// <summary>The sentence of a report with a number, or the one that has some words.</summary>
    /// <exception cref="BadHttpRequestException">There is none; the message says why.</exception>
    public static async Task<Evidence> SentenceAsync(PageContext context, CodedReport coded, int? sentence, string? words)
    {
        if (sentence is null && string.IsNullOrWhiteSpace(words))
            throw new BadHttpRequestException("no sentence is named; give its number, or words of it [TW0808]");
        var all = await context.Sentences.OfAsync(coded, context.Cancellation);
        if (sentence is { } number)
            return all.Select(one => (Evidence?)one).FirstOrDefault(one => one?.Sentence == number) ?? throw new BadHttpRequestException($"the report has no sentence {number} [TW0808]");
        var quote = words!.Trim();
        for (var at = coded.Report.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = coded.Report.Text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            foreach (var one in all)
            {
                if (one.Span.Start <= at && at + quote.Length <= one.Span.End)
                    return one;
            }
        }

        throw new BadHttpRequestException($"no sentence of the report's body has the words “{Shapes.Short(quote, 120)}”; give words as they stand there, within one sentence [TW0808]");
    }
}
