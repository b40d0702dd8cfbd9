using System.Security.Cryptography;
using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>Keeps what people do with records, within a transaction that lets nobody else write.</summary>
/// <param name="session">In that transaction.</param>
/// <param name="now">The time of the act.</param>
/// <param name="tool">The program.</param>
/// <param name="place">The store, as people name it.</param>
/// <param name="damaged">Makes the fault of a store that contradicts itself out of what is wrong.</param>
/// <param name="upTo">The last act that working copies are made of.</param>
internal sealed class SqlReviews(SqlSession session, DateTimeOffset now, string tool, string place, Func<string, Exception?, LedgerException> damaged, long upTo = long.MaxValue)
{
    private readonly SqlReviewReading _reading = new(session, damaged, upTo);

    /// <summary>Keeps an act, and makes the working copy of its reports anew.</summary>
    public ReviewDone Review(ReviewRequest request)
    {
        var acts = new SqlActs(session, now);
        var act = acts.Next;
        Begin(act, request.By, request.Reason, undoes: null);
        var records = new List<string>(request.Steps.Count);
        var contents = new SortedSet<long>();
        foreach (var (ordinal, step) in request.Steps.Index())
        {
            var content = _reading.ContentOf(step.Document) ?? throw Nothing($"no report {step.Document}");
            contents.Add(content);
            records.Add(step.Kind == ReviewKind.Add ? Added(act, ordinal, content, step) : Judged(act, ordinal, content, step));
        }

        acts.Reviewed(act);
        foreach (var content in contents)
            Rework(content);
        return new ReviewDone(act, records);
    }

    /// <summary>Takes an act back.</summary>
    public ReviewDone Undo(UndoRequest request)
    {
        RefuseUndo(request.Act);
        var acts = new SqlActs(session, now);
        var act = acts.Next;
        Begin(act, request.By, request.Reason, request.Act);
        session.Execute(
            """
            INSERT INTO review_step (review, ordinal, kind, content, record, codebook, reading, seen, line)
            SELECT @act, row_number() OVER (ORDER BY s.ordinal) - 1, 'undo', s.content, s.record, s.codebook, r.reading, NULL, NULL
            FROM review_step s JOIN report r ON r.content = s.content WHERE s.review = @undone
            """,
            ("@act", act),
            ("@undone", request.Act));
        acts.Reviewed(act);
        var steps = session.Rows("SELECT content, record FROM review_step WHERE review = @act ORDER BY ordinal", row => (Content: row.GetInt64(0), Record: row.GetString(1)), ("@act", act));
        foreach (var content in steps.Select(step => step.Content).Distinct().Order())
            Rework(content);
        return new ReviewDone(act, steps.ConvertAll(step => step.Record));
    }

    /// <summary>Makes the working copy of a report anew, where anything was ever done with its records.</summary>
    public void Rework(long content)
    {
        var lines = _reading.Lines(content);
        session.Execute("DELETE FROM reviewed_record WHERE content = @content", ("@content", content));
        session.Execute("UPDATE report SET is_reviewed = @is WHERE content = @content", ("@is", lines.Count > 0 ? 1L : 0L), ("@content", content));
        foreach (var line in lines)
        {
            session.Execute(
                """
                INSERT INTO reviewed_record (content, ordinal, name, kind, category, line, version, is_seen)
                VALUES (@content, @ordinal, @name, @kind, @category, @line, @version, @is_seen)
                """,
                ("@content", content),
                ("@ordinal", (long)line.Ordinal),
                ("@name", line.Name),
                ("@kind", line.Kind),
                ("@category", line.Category),
                ("@line", line.Line),
                ("@version", line.Version),
                ("@is_seen", line.IsSeen ? 1L : 0L));
        }
    }

    private void Begin(long act, string by, string? reason, long? undoes) => session.Execute(
        "INSERT INTO review (act, by_whom, reason, tool, undoes) VALUES (@act, @by, @reason, @tool, @undoes)",
        ("@act", act),
        ("@by", by),
        ("@reason", reason),
        ("@tool", tool),
        ("@undoes", undoes));

    private string Judged(long act, int ordinal, long content, ReviewStep step)
    {
        var name = step.Record!;
        var (coded, reading) = _reading.Current(content);
        var review = _reading.One(content, name);
        if (review is null || (review.Codebook != coded.Codebook && !review.IsTouched) || review.Current.Version.Record is not { } record)
            throw Nothing($"no record {name} in {step.Document}{(review is null ? "" : ", or it is of an earlier coding or its addition is undone")}");
        if (step.Version is { } seen && seen != review.Current.Version.Version)
            throw Conflict(step, review, seen);
        byte[]? line = null;
        if (step.Content is { } edited)
        {
            if (edited.Kind != record.Kind)
                throw new LedgerException(LedgerFault.NotAReview, $"{place}: the act makes a {edited.Kind} of the {record.Kind} {name}; reject it and add the other");
            line = SqlReviewReading.Line(edited with { Review = null }, coded.Report, new CodePointMap(coded.Report.Text));
        }

        Insert(act, ordinal, content, step, name, review.Codebook, reading, line);
        return name;
    }

    private string Added(long act, int ordinal, long content, ReviewStep step)
    {
        var (coded, reading) = _reading.Current(content);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{step.Document}\nreview\n{act}\n{ordinal}"));
        var name = step.Record ?? $"{step.Content!.Kind}:{Convert.ToHexStringLower(hash.AsSpan(0, 12))}";
        if (step.Record is not null && _reading.One(content, name) is not null)
            throw new LedgerException(LedgerFault.NotAReview, $"{place}: {step.Document} has a record {name} already; edit that");
        var line = SqlReviewReading.Line(step.Content! with { Id = name, Review = null }, coded.Report, new CodePointMap(coded.Report.Text));
        Insert(act, ordinal, content, step, name, coded.Codebook, reading, line);
        return name;
    }

    private void Insert(long act, int ordinal, long content, ReviewStep step, string name, string codebook, long reading, byte[]? line) => session.Execute(
        """
        INSERT INTO review_step (review, ordinal, kind, content, record, codebook, reading, seen, line)
        VALUES (@act, @ordinal, @kind, @content, @record, @codebook, @reading, @seen, @line)
        """,
        ("@act", act),
        ("@ordinal", (long)ordinal),
        ("@kind", ReviewKinds.NameOf(step.Kind)),
        ("@content", content),
        ("@record", name),
        ("@codebook", codebook),
        ("@reading", reading),
        ("@seen", step.Version),
        ("@line", line));

    private void RefuseUndo(long act)
    {
        if (session.Find("SELECT act FROM review WHERE act = @act", ("@act", act)) is null)
        {
            throw session.Find("SELECT number FROM act WHERE number = @act", ("@act", act)) is null
                ? Nothing($"no act {act}")
                : new LedgerException(LedgerFault.NotUndone, $"{place}: act {act} is none of a person; captures and codings are evidence, exports were made and deletions are for good; all of them stay");
        }

        if (session.Find("SELECT 1 FROM review_step s JOIN report r ON r.content = s.content WHERE s.review = @act LIMIT 1", ("@act", act)) is null)
            throw new LedgerException(LedgerFault.NotUndone, $"{place}: act {act} is about what was deleted for good since; nothing is left to be undone");

        foreach (var (content, record) in session.Rows("SELECT s.content, s.record FROM review_step s JOIN report r ON r.content = s.content WHERE s.review = @act ORDER BY s.ordinal", row => (row.GetInt64(0), row.GetString(1)), ("@act", act)))
        {
            var review = _reading.One(content, record)!;
            if (review.Notes("").First(note => note.Act == act).UndoneBy is { } by)
                throw new LedgerException(LedgerFault.NotUndone, $"{place}: act {act} is undone already, by act {by}; to bring it back, undo that");
            if (review.RestsOn(act) is { } later)
                throw new LedgerException(LedgerFault.NotUndone, $"{place}: act {later.Act} by {later.By} judges {record} as act {act} left it; undo that first");
        }
    }

    private ReviewConflictException Conflict(ReviewStep step, RecordReview review, long seen)
    {
        var current = review.Current.Version;
        var since = review.Notes(step.Document).Where(note => note.Act > seen).ToList();
        var by = since.LastOrDefault(note => note.Act == current.Version);
        return new ReviewConflictException(
            $"{place}: {step.Record} has changed since it was looked at: act {current.Version}{(by is null ? "" : $", {ReviewKinds.NameOf(by.Kind)} by {by.By}")}; look again, then decide",
            new ReviewConflict(step.Document, step.Record!, review.After(seen).Version, current, since));
    }

    private LedgerException Nothing(string what) => new(LedgerFault.NothingToReview, $"{place}: there is {what}; see: trucewatch show records");
}
