using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Tells of what was deleted for good to whoever asks for it by its address: that it was there, and who deleted it and why.</summary>
internal static class Withdrawn
{
    /// <summary>That a report was deleted; null where it was not.</summary>
    public static async Task<WithdrawalNote?> OfAsync(PageContext context, string document) =>
        await context.Ledger.ReadWithdrawalsAsync(document, context.Cancellation).FirstOrDefaultAsync(context.Cancellation);

    /// <summary>That the report of a record was deleted; null where it was not.</summary>
    public static async Task<WithdrawalNote?> OfRecordAsync(PageContext context, string record) =>
        (await context.Ledger.ReadWithdrawnRecordsAsync(null, record, context.Cancellation)).FirstOrDefault() is { } left ? await OfAsync(context, left.Document) : null;

    /// <summary>The page of a report that was deleted, or of one of its records; null where it was not.</summary>
    public static async Task<Page?> PageAsync(PageContext context, string document, string? record)
    {
        if (await OfAsync(context, document) is not { } note)
            return null;
        var captures = await context.Ledger.ReadCapturesAsync(document, context.Cancellation);
        var records = await context.Ledger.ReadWithdrawnRecordsAsync(document, record, context.Cancellation);
        if (record is not null && records.Count == 0)
            return null;
        var body = H($"""
            <p>{Words(note.By)} deleted the report for good on {Time(note.At)}, with all that quotes it. It cannot be brought back.</p>
            <dl class="facts">
            <dt>Reason</dt><dd>{Words(note.Reason)}</dd>
            <dt>Act</dt><dd>{note.Act} of the chain, by {note.Tool}</dd>
            <dt>From</dt><dd>{Each(captures, capture => H($"""{ReportPage.Link(capture.Address)} <span class="source">captured {Time(capture.Time)} by {capture.Tool}</span><br>"""))}</dd>
            <dt>Was</dt><dd>{note.Length} bytes, {note.Records} records of all its codings</dd>
            <dt>Hash</dt><dd><code>{note.Document}</code></dd>
            </dl>
            {When(records.Count > 0, () => H($"""
                <section><h2>{(record is null ? "Its records, withdrawn" : "The record, withdrawn")}</h2><ul class="plain-list">{Each(records, left => H($"<li>{left.Kind}{When(left.Category is not null, () => H($", {left.Category}"))} <code>{left.Record}</code></li>"))}</ul></section>
                """))}
            """);
        return new Page(record is null ? "Withdrawn report" : "Withdrawn record", body) { Status = StatusCodes.Status410Gone };
    }

    /// <summary>Says of something that programs ask for that it was deleted, or else that it is not there.</summary>
    public static async Task AbsentAsync(HttpContext http, WithdrawalNote? note, string what)
    {
        if (note is null)
        {
            await ApiPage.AbsentAsync(http, what);
            return;
        }

        http.Response.Headers.Remove("ETag");
        await Faults.WriteAsync(
            http, StatusCodes.Status410Gone, "Withdrawn", $"{note.By} deleted the report {note.Document} for good on {note.At:yyyy-MM-dd}, act {note.Act}: {note.Reason} [TW0823]");
    }
}
