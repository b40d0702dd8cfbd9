using System.Text.Json.Nodes;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>What people did with records, as the API gives it.</summary>
internal static class ApiReviewObjects
{
    /// <summary>An act on a record.</summary>
    public static JsonObject Of(ReviewNote note) => new()
    {
        ["act"] = note.Act,
        ["at"] = IsoTime.Write(note.At),
        ["kind"] = ReviewKinds.NameOf(note.Kind),
        ["by"] = note.By,
        ["reason"] = note.Reason,
        ["undoes"] = note.Undoes,
        ["undone_by"] = note.UndoneBy,
        ["document"] = note.Document,
        ["record"] = note.Record,
    };

    /// <summary>A version of a record.</summary>
    public static JsonObject Of(RecordVersion version, Report report) => new()
    {
        ["version"] = version.Version,
        ["state"] = version.State is { } state ? ContractNames.Of(state) : null,
        ["record"] = Line(version.Record, report),
    };

    /// <summary>How a record came to be as it is.</summary>
    /// <param name="document">Its report's id.</param>
    /// <param name="record">Its id.</param>
    /// <param name="history">What the store knows of it.</param>
    /// <param name="current">The reading that the record as it is quotes.</param>
    public static JsonObject Of(string document, string record, RecordHistory history, Report current) => new()
    {
        ["document"] = document,
        ["record"] = record,
        ["is_current"] = history.IsCurrent,
        ["codebook"] = history.Coding.Codebook,
        ["coded"] = Line(history.Coded, history.Report),
        ["current"] = Of(history.Current, current),
        ["notes"] = new JsonArray([.. history.Notes.Select(Of)]),
        ["reinstatements"] = new JsonArray([.. history.Reinstatements.Select(Of)]),
    };

    private static JsonObject Of(ReinstatementNote note) => new()
    {
        ["act"] = note.Act,
        ["codebook"] = note.Codebook,
        ["before"] = note.Before,
        ["at"] = IsoTime.Write(note.At),
        ["by"] = note.By,
        ["reason"] = note.Reason,
        ["undoes"] = note.Undoes,
    };

    /// <summary>A record of the queue.</summary>
    /// <param name="item">The record with what it weighs.</param>
    /// <param name="version">Its version.</param>
    public static JsonObject Of(QueueItem item, long version) => new()
    {
        ["record"] = Line(item.Record, item.Dated.Coded.Report),
        ["version"] = version,
        ["confidence"] = item.Record.Confidence,
        ["weight"] = item.Weight,
        ["page"] = PageContext.ToRecord(item.Record.Document, item.Record.Id),
    };

    /// <summary>What was done.</summary>
    public static JsonObject Of(ReviewDone done) => new()
    {
        ["act"] = done.Act,
        ["records"] = new JsonArray([.. done.Records.Select(record => JsonValue.Create(record))]),
    };

    // A record whose sentence a better reading lacks cannot be written with its offsets; its history is all there is of it.
    private static JsonNode? Line(ReportRecord? record, Report report)
    {
        if (record is null || record.Evidence.Any(evidence => evidence.Span.End > report.Text.Length))
            return null;
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        new RecordJsonWriter(output).WriteRecord(record, report, new CodePointMap(report.Text));
        return JsonNode.Parse(output.WrittenSpan);
    }
}
