using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>
/// Takes reports of an archive into a store. What is there already is not stored twice; a later coding and later judgements are taken over, earlier ones are not.
/// </summary>
/// <param name="ledger">Open to be written.</param>
/// <param name="name">The archive, as people name it; told with what is taken over from it.</param>
public sealed class ArchiveImport(ILedger ledger, string name)
{
    /// <summary>Takes one report in. Doing it again changes nothing and goes on where it was broken off.</summary>
    /// <exception cref="LedgerException">The store cannot be written, or refuses a judgement.</exception>
    public async Task<ImportedReport> RunAsync(ArchivedReport report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        var outcome = await StoreAsync(report, cancellation);
        var isKept = outcome is not (ImportOutcome.Older or ImportOutcome.CodedOtherwise);
        return new ImportedReport(report, outcome, isKept ? await ReviewAsync(report, cancellation) : 0);
    }

    private async Task<ImportOutcome> StoreAsync(ArchivedReport report, CancellationToken cancellation)
    {
        var id = report.Coded.Report.Id;
        var codings = await ledger.ReadCodingsAsync(id, cancellation);
        var isCodedSo = codings.Any(coding => coding.Codebook == report.Coded.Codebook);
        if (codings.FirstOrDefault(coding => coding.IsCurrent) is { } current)
        {
            if (current.Codebook != report.Coded.Codebook && (isCodedSo || current.At > report.CodedAt))
                return ImportOutcome.Older;
            if (isCodedSo && !RecordLines.AreSame((await ReadAsync(id, asCoded: true, cancellation)).Coded, report.Coded))
                return ImportOutcome.CodedOtherwise;
        }

        var stored = await ledger.StoreAsync(CaptureOf(report, report.Captures[0]), report.Coded, cancellation);
        foreach (var capture in report.Captures.Skip(1))
            await ledger.CaptureAsync(CaptureOf(report, capture), cancellation);
        return stored switch
        {
            StoreOutcome.Added => ImportOutcome.Added,
            StoreOutcome.CodedAgain => ImportOutcome.CodedAgain,
            _ => ImportOutcome.Unchanged,
        };
    }

    private async Task<int> ReviewAsync(ArchivedReport report, CancellationToken cancellation)
    {
        if (report.Reviews.Count == 0)
            return 0;
        var id = report.Coded.Report.Id;
        var judged = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var edited = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var note in ledger.ReadReviewsAsync(new ReviewFilter { Document = id }, cancellation))
        {
            if (note.Kind != ReviewKind.Comment)
                judged.TryAdd(note.Record, ImportReason.MadeAt(note.Reason, note.At));
            if (note is { Kind: ReviewKind.Edit, UndoneBy: null })
                edited.Add(note.Record);
        }

        var coded = report.Coded.Records.ToDictionary(record => record.Id, StringComparer.Ordinal);
        var count = 0;
        // One act there is one here. Whoever judged a record here later knew more.
        foreach (var act in report.Reviews.Where(review => !judged.TryGetValue(review.Record, out var at) || at < review.At).GroupBy(review => review.Act).OrderBy(act => act.Key))
        {
            var there = (await ReadAsync(id, asCoded: false, cancellation)).Coded.Records.ToDictionary(record => record.Id, StringComparer.Ordinal);
            var first = act.First();
            // Who accepted there what was coded accepted that, and not what was written here.
            var reviews = act.Select(review => review is { State: ReviewState.Accepted, Content: null } && edited.Contains(review.Record) && coded.TryGetValue(review.Record, out var seen)
                && !(there.TryGetValue(review.Record, out var now) && RecordLines.AreSame(now, seen, report.Coded.Report))
                    ? review with { Content = seen }
                    : review).ToList();
            await ActAsync(first, [.. reviews.Select(review => Step(report, review, there, judged.ContainsKey(review.Record))).OfType<ReviewStep>()], cancellation);
            // What was written by one person and then accepted.
            await ActAsync(first, [.. reviews.Where(review => review is { State: ReviewState.Accepted, Content: not null }).Select(review => ReviewStep.Accept(id, review.Record, null))], cancellation);
            count += reviews.Count;
        }

        return count;
    }

    private ValueTask<StoredReport> ReadAsync(string document, bool asCoded, CancellationToken cancellation) =>
        ledger.ReadReportsAsync(new LedgerFilter { Document = document, AsCoded = asCoded }, cancellation).FirstAsync(cancellation);

    private static ReviewStep? Step(ArchivedReport report, ArchivedReview review, Dictionary<string, ReportRecord> there, bool isJudged)
    {
        var document = report.Coded.Report.Id;
        if (review.State == ReviewState.Rejected)
            return there.ContainsKey(review.Record) ? ReviewStep.Reject(document, review.Record, null) : null;
        if (review.Content is not { } content)
            return ReviewStep.Accept(document, review.Record, null);
        if (!there.TryGetValue(review.Record, out var known))
            return review.State == ReviewState.Edited || isJudged ? ReviewStep.Edit(content, null) : ReviewStep.AddAs(content);
        return RecordLines.AreSame(known, content, report.Coded.Report) ? null : ReviewStep.Edit(content, null);
    }

    private async Task ActAsync(ArchivedReview review, IReadOnlyList<ReviewStep> steps, CancellationToken cancellation)
    {
        if (steps.Count == 0)
            return;
        await ledger.ReviewAsync(new ReviewRequest(review.By, ImportReason.Of(name, review), steps), cancellation);
    }

    private static Capture CaptureOf(ArchivedReport report, CaptureNote note) => new(report.Content, note.Address) { Time = note.Time, Headers = note.Headers };
}
