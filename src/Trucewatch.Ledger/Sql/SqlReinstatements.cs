namespace Trucewatch.Ledger.Sql;

/// <summary>Says which coding of a report queries see, within a transaction that lets nobody else write.</summary>
/// <param name="session">In that transaction.</param>
/// <param name="now">The time of the acts.</param>
/// <param name="tool">The program.</param>
/// <param name="place">The store, as people name it.</param>
/// <param name="reviews">Makes the working copies of reviewed reports anew.</param>
internal sealed class SqlReinstatements(SqlSession session, DateTimeOffset now, string tool, string place, SqlReviews reviews)
{
    /// <summary>Lets queries see a coding, with the working copy of what people made of it.</summary>
    public void Show(long content, long coding)
    {
        session.Execute(
            """
            INSERT INTO report (content, reading, coding, day)
            SELECT k.content, k.reading, k.id, coalesce(substr(d.published, 1, 10), (SELECT substr(min(captured_at), 1, 10) FROM capture WHERE content = @content))
            FROM coding k JOIN reading d ON d.id = k.reading WHERE k.id = @coding
            ON CONFLICT (content) DO UPDATE SET reading = excluded.reading, coding = excluded.coding, day = excluded.day
            """,
            ("@content", content),
            ("@coding", coding));
        if (session.Find("SELECT 1 FROM review_step WHERE content = @content LIMIT 1", ("@content", content)) is not null)
            reviews.Rework(content);
    }

    /// <summary>Puts a coding back in force; gives the number of the act, or null where it is in force.</summary>
    public long? Reinstate(string document, string codebook)
    {
        if (session.Rows(
            "SELECT r.content, r.coding FROM report r JOIN content c ON c.id = r.content WHERE c.sha256 = @document",
            row => (row.GetInt64(0), row.GetInt64(1)),
            ("@document", document)) is not [var (content, current)])
        {
            throw new LedgerException(LedgerFault.NothingToReview, $"{place}: there is no report {document}; see: trucewatch show reports");
        }

        var coding = Coding(content, codebook)
            ?? throw new LedgerException(LedgerFault.NothingToReview, $"{place}: there is no coding of {document} by {codebook}; see: trucewatch show codings");
        return coding == current ? null : PutBack(content, coding, codebook, by: null, reason: null, undoes: null);
    }

    /// <summary>Puts a coding that is not in force back, by an act that says so.</summary>
    public long PutBack(long content, long coding, string codebook, string? by, string? reason, long? undoes)
    {
        var acts = new SqlActs(session, now);
        var act = acts.Next;
        session.Execute(
            """
            INSERT INTO reinstatement (act, content, codebook, before, codings, by_whom, reason, tool, undoes)
            SELECT @act, r.content, @codebook, k.codebook, (SELECT count(*) FROM coding WHERE content = r.content), @by, @reason, @tool, @undoes
            FROM report r JOIN coding k ON k.id = r.coding WHERE r.content = @content
            """,
            ("@act", act),
            ("@content", content),
            ("@codebook", codebook),
            ("@by", by),
            ("@reason", reason),
            ("@tool", tool),
            ("@undoes", undoes));
        acts.Reinstated(act);
        Show(content, coding);
        return act;
    }

    /// <summary>Takes a reinstatement back; null where the act is none.</summary>
    public ReviewDone? Undo(UndoRequest request)
    {
        if (session.Rows(
            "SELECT content, before, codings FROM reinstatement WHERE act = @act", row => (row.GetInt64(0), row.GetString(1), row.GetInt64(2)), ("@act", request.Act)) is not [var (content, before, codings)])
        {
            return null;
        }

        if (SqlWithdrawn.Has(session, content))
            throw Refused(request.Act, "is about a report that was deleted for good since");
        var (last, undone) = session.Rows(
            "SELECT act, undoes FROM reinstatement WHERE content = @content ORDER BY act DESC LIMIT 1", row => (row.GetInt64(0), row.Number(1)), ("@content", content))[0];
        if (last != request.Act)
        {
            throw Refused(
                request.Act,
                undone == request.Act ? $"is undone already, by act {last}; to bring it back, undo that" : $"said which coding is in force, and act {last} has said so since; undo that first");
        }

        if (session.Find("SELECT count(*) FROM coding WHERE content = @content", ("@content", content)) != codings)
            throw Refused(request.Act, "said which coding is in force, and a later coding has taken its place; recode --apply with the pages that are to hold");
        var coding = Coding(content, before) ?? throw SqlFaults.Damaged(place, $"the coding by {before} that act {request.Act} tells of is not there", null);
        return new ReviewDone(PutBack(content, coding, before, request.By, request.Reason, request.Act), []);
    }

    private long? Coding(long content, string codebook) =>
        session.Find("SELECT id FROM coding WHERE content = @content AND codebook = @codebook", ("@content", content), ("@codebook", codebook));

    private LedgerException Refused(long act, string what) => new(LedgerFault.NotUndone, $"{place}: act {act} {what}");
}
