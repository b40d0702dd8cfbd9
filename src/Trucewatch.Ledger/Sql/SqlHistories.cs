using System.Runtime.CompilerServices;
using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>How records came to be as they are.</summary>
/// <param name="session">At one moment of the store.</param>
/// <param name="damaged">Makes the fault of a store that contradicts itself out of what is wrong.</param>
internal sealed class SqlHistories(SqlSession session, Func<string, Exception?, LedgerException> damaged)
{
    /// <summary>Of one record; null where its report never had it.</summary>
    public RecordHistory? Of(string document, string record)
    {
        var reading = new SqlReviewReading(session, damaged);
        if (reading.ContentOf(document) is not { } content || reading.One(content, record) is not { } review)
            return null;
        var coding = Codings(document).First(one => one.Codebook == review.Codebook);
        var isCurrent = review.Steps.Count > 0
            ? session.Find("SELECT is_seen FROM reviewed_record WHERE content = @content AND name = @record", ("@content", content), ("@record", record)) == 1
            : IsSeen(content, record, coding);
        return new RecordHistory(review.CodedFrom, review.Coded, coding, review.Current.Version, isCurrent, review.Notes(document)) { Reinstatements = Reinstatements(document) };
    }

    /// <summary>The codings of a report, the first first.</summary>
    public IReadOnlyList<CodingNote> Codings(string document)
    {
        var putBack = Reinstatements(document).ToLookup(note => note.Codebook, StringComparer.Ordinal);
        return session.Rows(
            """
            SELECT k.codebook, k.coded_at, k.tool, (SELECT count(*) FROM record WHERE coding = k.id), CASE WHEN r.coding = k.id THEN 1 ELSE 0 END
            FROM coding k JOIN content c ON c.id = k.content LEFT JOIN report r ON r.content = k.content WHERE c.sha256 = @document ORDER BY k.id
            """,
            row => new CodingNote(
                row.GetString(0),
                IsoTime.TryRead(row.GetString(1), out var at) ? at : throw damaged($"'{row.GetString(1)}' is no time, of a coding of {document}", null),
                row.GetString(2),
                (int)row.GetInt64(3),
                row.GetInt64(4) == 1)
            {
                PutBack = putBack[row.GetString(0)].LastOrDefault(),
            },
            ("@document", document));
    }

    /// <summary>When older codings of a report came into force again, the first act first.</summary>
    public IReadOnlyList<ReinstatementNote> Reinstatements(string document) => session.Rows(
        """
        SELECT i.act, i.codebook, i.before, a.at, i.by_whom, i.reason, i.tool, i.undoes
        FROM reinstatement i JOIN content c ON c.id = i.content JOIN act a ON a.number = i.act WHERE c.sha256 = @document ORDER BY i.act
        """,
        row => new ReinstatementNote(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            IsoTime.TryRead(row.GetString(3), out var at) ? at : throw damaged($"act {row.GetString(0)} has no time", null),
            row.Text(4),
            row.Text(5),
            row.GetString(6),
            row.Number(7)),
        ("@document", document));

    /// <summary>What people did, the last act first.</summary>
    public async IAsyncEnumerable<ReviewNote> NotesAsync(ReviewFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var where = new StringBuilder(" WHERE 1 = 1");
        var parameters = new List<(string, object?)>();
        if (filter.By is { } by)
            And("r.by_whom = @by", "@by", by);
        if (filter.Document is { } document)
            And("s.content = (SELECT id FROM content WHERE sha256 = @document)", "@document", document);
        if (filter.Before is { } before)
            And("s.review < @before", "@before", before);
        var sql =
            $"""
            SELECT s.review, s.kind, c.sha256, s.record, r.by_whom, r.reason, a.at, r.undoes
            FROM review_step s JOIN review r ON r.act = s.review JOIN act a ON a.number = s.review JOIN content c ON c.id = s.content{where}
            ORDER BY s.review DESC, s.ordinal
            """;
        var undone = Undone();
        await foreach (var row in session.WalkAsync(sql, parameters, cancellation))
        {
            var act = row.GetInt64(0);
            if (!ReviewKinds.TryParse(row.GetString(1), out var kind) || !IsoTime.TryRead(row.GetString(6), out var at))
                throw damaged($"act {act} is no review of a kind and time", null);
            yield return new ReviewNote(act, kind, row.GetString(2), row.GetString(3), row.GetString(4), row.Text(5), at)
            {
                Undoes = row.Number(7),
                UndoneBy = undone.TryGetValue(act, out var later) ? later : null,
            };
        }

        void And(string condition, string name, object value)
        {
            where.Append(" AND ").Append(condition);
            parameters.Add((name, value));
        }
    }

    // From the last to the first: whether an act holds is settled by later ones alone.
    private Dictionary<long, long> Undone()
    {
        var undone = new Dictionary<long, long>();
        foreach (var (act, target) in session.Rows("SELECT act, undoes FROM review WHERE undoes IS NOT NULL ORDER BY act DESC", row => (row.GetInt64(0), row.GetInt64(1))))
        {
            if (!undone.ContainsKey(act))
                undone.TryAdd(target, act);
        }

        return undone;
    }

    // A record that nobody touched is seen where its coding is, unless what somebody did with one of an earlier coding stands in its place.
    private bool IsSeen(long content, string record, CodingNote coding) =>
        coding.IsCurrent
        && (session.Find("SELECT is_reviewed FROM report WHERE content = @content", ("@content", content)) == 0
            || session.Find("SELECT is_seen FROM reviewed_record WHERE content = @content AND name = @record", ("@content", content), ("@record", record)) == 1);
}
