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
    // Read once: an archive can have as many grades as reports.
    private List<(GradingSubject Subject, GradingScale Scale, string By, DateTimeOffset At)>? _known;

    /// <summary>Takes one report in. Doing it again changes nothing and goes on where it was broken off.</summary>
    /// <exception cref="LedgerException">The store cannot be written, or refuses a judgement.</exception>
    public async Task<ImportedReport> RunAsync(ArchivedReport report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        var outcome = await StoreAsync(report, cancellation);
        var isKept = outcome is not (ImportOutcome.Older or ImportOutcome.CodedOtherwise or ImportOutcome.Withdrawn);
        return new ImportedReport(report, outcome, isKept ? await ReviewAsync(report, cancellation) : 0)
        {
            Comments = isKept ? await CommentAsync(report, cancellation) : 0,
            Grades = outcome is ImportOutcome.Withdrawn ? 0 : await GradeAsync(report, cancellation),
        };
    }

    private async Task<ImportOutcome> StoreAsync(ArchivedReport report, CancellationToken cancellation)
    {
        var id = report.Coded.Report.Id;
        var codings = await ledger.ReadCodingsAsync(id, cancellation);
        var there = await ledger.ReadCodedAsync(id, report.Coded.Codebook, cancellation);
        if (codings.FirstOrDefault(coding => coding.IsCurrent) is { } current)
        {
            var isAnother = current.Codebook != report.Coded.Codebook;
            if (isAnother && (current.Since > (report.InForceSince ?? report.CodedAt) || (there is not null && report.InForceSince is null)))
                return ImportOutcome.Older;
            if (there is not null && !RecordLines.AreSame(there, report.Coded))
                return ImportOutcome.CodedOtherwise;
            if (isAnother && there is not null)
            {
                await ledger.ReinstateAsync(id, report.Coded.Codebook, cancellation);
                return ImportOutcome.CodedAgain;
            }
        }

        var stored = await ledger.StoreAsync(CaptureOf(report, report.Captures[0]), report.Coded, cancellation);
        foreach (var capture in report.Captures.Skip(1))
            await ledger.CaptureAsync(CaptureOf(report, capture), cancellation);
        return stored switch
        {
            StoreOutcome.Added => ImportOutcome.Added,
            StoreOutcome.CodedAgain => ImportOutcome.CodedAgain,
            StoreOutcome.Withdrawn => ImportOutcome.Withdrawn,
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

    private async Task<int> CommentAsync(ArchivedReport report, CancellationToken cancellation)
    {
        if (report.Comments.Count == 0)
            return 0;
        var id = report.Coded.Report.Id;
        var known = await ledger.ReadReviewsAsync(new ReviewFilter { Document = id }, cancellation)
            .Where(note => note.Kind == ReviewKind.Comment)
            .Select(note => (note.Record, note.By, ImportReason.MadeAt(note.Reason, note.At)))
            .ToHashSetAsync(cancellationToken: cancellation);
        var count = 0;
        foreach (var act in report.Comments.Where(comment => !known.Contains((comment.Record, comment.By, comment.At))).GroupBy(comment => comment.Act).OrderBy(act => act.Key))
        {
            var first = act.First();
            await ledger.ReviewAsync(
                new ReviewRequest(first.By, ImportReason.Of(name, first.Act, first.At, first.Text), [.. act.Select(comment => ReviewStep.Comment(id, comment.Record))]), cancellation);
            count += act.Count();
        }

        return count;
    }

    private async Task<int> GradeAsync(ArchivedReport report, CancellationToken cancellation)
    {
        if (report.Gradings.Count == 0)
            return 0;
        _known ??= await ledger.ReadGradingsAsync(cancellation).Where(note => note.Value is not null)
            .Select(note => (note.Subject, note.Scale, note.By, At: ImportReason.MadeAt(note.Reason, note.At)))
            .ToListAsync(cancellation);
        var read = (await ReadAsync(report.Coded.Report.Id, asCoded: true, cancellation)).Coded.Report;
        var count = 0;
        foreach (var grading in report.Gradings.Where(grading => grading.Subject.IsReport || grading.Subject.Name == read.Outlet || grading.Subject.Name == read.Agency).OrderBy(grading => grading.At))
        {
            if (_known.Exists(known => IsNoOlder(known, grading)))
                continue;
            await ledger.GradeAsync(
                new GradingRequest(grading.By, ImportReason.Of(name, grading.Act, grading.At, grading.Reason), grading.Subject, [(grading.Scale, grading.Value)]), cancellation);
            _known.Add((grading.Subject, grading.Scale, grading.By, grading.At));
            count++;
        }

        return count;
    }

    // Of marks of confidentiality the last holds, whoever made it: an earlier one of another person would loosen it.
    private static bool IsNoOlder((GradingSubject Subject, GradingScale Scale, string By, DateTimeOffset At) known, ArchivedGrading grading) =>
        known.Subject == grading.Subject && known.Scale == grading.Scale && known.At >= grading.At && (known.By == grading.By || known.Scale == GradingScale.Confidentiality);

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
        await ledger.ReviewAsync(new ReviewRequest(review.By, ImportReason.Of(name, review.Act, review.At, review.Reason), steps), cancellation);
    }

    private static Capture CaptureOf(ArchivedReport report, CaptureNote note) => new(report.Content, note.Address) { Time = note.Time, Headers = note.Headers };
}
