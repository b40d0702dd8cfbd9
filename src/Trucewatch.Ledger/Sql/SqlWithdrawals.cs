namespace Trucewatch.Ledger.Sql;

/// <summary>Deletes reports for good, within a transaction that lets nobody else write. Their rows stay, without bytes, texts and quotations.</summary>
/// <param name="session">In that transaction.</param>
/// <param name="now">The time of the act.</param>
/// <param name="tool">The program.</param>
/// <param name="place">The store, as people name it.</param>
internal sealed class SqlWithdrawals(SqlSession session, DateTimeOffset now, string tool, string place)
{
    private static readonly byte[] Nothing = [];

    /// <summary>Deletes them; those that were deleted before are passed over.</summary>
    public WithdrawalDone Withdraw(WithdrawalRequest request)
    {
        var contents = request.Documents.Distinct(StringComparer.Ordinal).Select(ContentOf).Where(content => !SqlWithdrawn.Has(session, content)).ToList();
        if (contents.Count == 0)
            return new WithdrawalDone(null, 0, 0, null);
        var acts = new SqlActs(session, now);
        var act = acts.Next;
        session.Execute(
            "INSERT INTO withdrawal (act, by_whom, reason, tool) VALUES (@act, @by, @reason, @tool)", ("@act", act), ("@by", request.By), ("@reason", request.Reason), ("@tool", tool));
        session.Dialect.BeginForgetting(session);
        var records = 0L;
        foreach (var (ordinal, content) in contents.Index())
        {
            records += Note(act, ordinal, content);
            Forget(content);
        }

        session.Dialect.EndForgetting(session);
        session.Execute("INSERT INTO unswept (act) VALUES (@act)", ("@act", act));
        acts.Withdrawn(act);
        return new WithdrawalDone(act, contents.Count, records, null);
    }

    /// <summary>Notes that what acts up to one deleted is out of the database's files.</summary>
    public int Swept(long act) => session.Execute("DELETE FROM unswept WHERE act <= @act", ("@act", act));

    private long ContentOf(string document) =>
        session.Find("SELECT id FROM content WHERE sha256 = @document", ("@document", document))
        ?? throw new LedgerException(LedgerFault.NothingToReview, $"{place}: there is no report {document}; see: trucewatch show reports");

    private long Note(long act, int ordinal, long content)
    {
        var records = session.Find("SELECT count(*) FROM record e JOIN coding k ON k.id = e.coding WHERE k.content = @content", ("@content", content))!.Value;
        session.Execute(
            """
            INSERT INTO withdrawn (content, withdrawal, ordinal, readings, records, left_sha256)
            VALUES (@content, @act, @ordinal, (SELECT count(*) FROM reading WHERE content = @content), @records, @left)
            """,
            ("@content", content),
            ("@act", act),
            ("@ordinal", (long)ordinal),
            ("@records", records),
            ("@left", SqlWithdrawn.LeftHash(session, content)));
        return records;
    }

    private void Forget(long content)
    {
        foreach (var (reading, title, text) in session.Rows("SELECT id, title, text FROM reading WHERE content = @content", row => (row.GetInt64(0), row.Text(1), row.GetString(2)), ("@content", content)))
            session.Dialect.Unindex(session, reading, title, text);
        foreach (var (review, ordinal, line) in session.Rows(
            "SELECT review, ordinal, line FROM review_step WHERE content = @content AND line IS NOT NULL", row => (row.GetInt64(0), row.GetInt64(1), row.GetBytes(2)), ("@content", content)))
        {
            session.Execute(
                "UPDATE review_step SET line = NULL, line_sha256 = @hash WHERE review = @review AND ordinal = @ordinal",
                ("@hash", ContentId.Of(line)),
                ("@review", review),
                ("@ordinal", ordinal));
        }

        session.Execute("DELETE FROM reviewed_record WHERE content = @content", ("@content", content));
        session.Execute("DELETE FROM report WHERE content = @content", ("@content", content));
        session.Execute("UPDATE record SET line = @nothing WHERE coding IN (SELECT id FROM coding WHERE content = @content)", ("@nothing", Nothing), ("@content", content));
        session.Execute("UPDATE reading SET title = NULL, line = @nothing, text = '' WHERE content = @content", ("@nothing", Nothing), ("@content", content));
        session.Execute("UPDATE content SET bytes = @nothing WHERE id = @content", ("@nothing", Nothing), ("@content", content));
    }
}
