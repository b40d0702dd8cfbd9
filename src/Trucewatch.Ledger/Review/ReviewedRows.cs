using System.Buffers;
using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>
/// Lays what people did over a coding. A record that somebody touched stands in the place of the one that a later coding has of the same thing, so that
/// nothing is told twice and nobody's work is lost.
/// </summary>
internal static class ReviewedRows
{
    /// <summary>All records of a report in reading order, those that are rejected too.</summary>
    /// <param name="coded">The current coding.</param>
    /// <param name="reviews">All records of the report that anything was ever done with, in the order of their first acts.</param>
    public static IReadOnlyList<ReviewedRow> Of(CodedReport coded, IReadOnlyList<RecordReview> reviews)
    {
        var report = coded.Report;
        var rows = coded.Records.Select(record => new Slot(record)).ToList();
        var carried = new List<(RecordReview Review, ReviewedRow Row)>();
        foreach (var review in reviews)
        {
            var (version, reading) = review.Current;
            if (review.Codebook == coded.Codebook && review.Coded is not null && rows.Find(slot => slot.Coded.Id == review.Name) is { } own)
                own.Row = RowOf(version, reading, report, coded.Records) ?? new ReviewedRow(own.Coded, version.Version, IsSeen: true);
            else if (review.IsTouched && RowOf(version, reading, report, coded.Records) is { } row)
                carried.Add((review, row));
        }

        // What says the same is found for all before what only stands in the same place is looked for.
        var left = carried.Where(one => !Take(rows, one.Row, slot => SaysSame(slot.Coded, one.Review, one.Row.Record, report))).ToList();
        // A rejection is of what was said, not of whatever else may be said of the same.
        left = [.. left.Where(one => one.Row.Record.Review?.State == ReviewState.Rejected || !Take(rows, one.Row, slot => PlaceOf(slot.Coded) == PlaceOf(one.Row.Record)))];
        var all = rows.ConvertAll(slot => slot.Row);
        foreach (var (_, row) in left)
        {
            var at = all.FindIndex(other => Start(other.Record) > Start(row.Record));
            all.Insert(at < 0 ? all.Count : at, row);
        }

        return all;
    }

    private static bool Take(List<Slot> slots, ReviewedRow row, Predicate<Slot> isIt)
    {
        var slot = slots.Find(slot => !slot.IsTaken && isIt(slot));
        if (slot is null)
            return false;
        slot.Row = row;
        return true;
    }

    private static ReviewedRow? RowOf(RecordVersion version, Report reading, Report report, IReadOnlyList<ReportRecord> coded)
    {
        var moved = version.Record is null ? null : EvidenceMove.To(report, reading, version.Record, coded);
        return moved is null ? null : new ReviewedRow(moved, version.Version, version.State != ReviewState.Rejected);
    }

    private static bool SaysSame(ReportRecord fresh, RecordReview review, ReportRecord current, Report report) =>
        fresh.Kind == current.Kind
        && (Said(fresh, report).SequenceEqual(Said(current, report))
            || (review.Coded is { } before && review.CodedFrom.Text == report.Text && Said(fresh, report).SequenceEqual(Said(before, report))));

    /// <summary>What a record says, without how it was found.</summary>
    private static ReadOnlySpan<byte> Said(ReportRecord record, Report report)
    {
        var output = new ArrayBufferWriter<byte>();
        new RecordJsonWriter(output).WriteRecord(record with { Id = "", Rule = "", Confidence = 1, Review = null }, report, new CodePointMap(report.Text));
        return output.WrittenSpan;
    }

    private static (string Kind, string? Category, int Start) PlaceOf(ReportRecord record) => (record.Kind, record.Category, Start(record));

    private static int Start(ReportRecord record) => record.Evidence[0].Span.Start;

    private sealed class Slot(ReportRecord coded)
    {
        private ReviewedRow? _row;

        public ReportRecord Coded => coded;

        public bool IsTaken => _row is not null;

        public ReviewedRow Row
        {
            get => _row ?? new ReviewedRow(coded, 0, IsSeen: true);
            set => _row = value;
        }
    }
}
