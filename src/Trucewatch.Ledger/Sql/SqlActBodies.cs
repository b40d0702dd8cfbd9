using System.Security.Cryptography;
using System.Text;

namespace Trucewatch.Ledger.Sql;

/// <summary>What acts tell of the rows that are in the store. Writing, migrating and checking all go this one way.</summary>
internal sealed class SqlActBodies(SqlSession session)
{
    /// <summary>Of the capture in this row; the row and its content must be there.</summary>
    public string OfCapture(long id)
    {
        var headers = session.Rows(
            "SELECT name, value FROM capture_header WHERE capture = @id ORDER BY ordinal", row => KeyValuePair.Create(row.GetString(0), row.GetString(1)), ("@id", id));
        return session.Rows(
            "SELECT c.sha256, p.address, p.captured_at, p.tool FROM capture p JOIN content c ON c.id = p.content WHERE p.id = @id",
            row => ActBody.OfCapture(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), headers),
            ("@id", id))[0];
    }

    /// <summary>Of the coding in this row; the row, its content and its reading must be there.</summary>
    /// <param name="id">The row.</param>
    /// <param name="recordsHash">The hash of its records where their lines were deleted; null to take it of them.</param>
    public string OfCoding(long id, string? recordsHash = null)
    {
        var situations = session.Rows("SELECT situation FROM coding_situation WHERE coding = @id ORDER BY rank", row => row.GetString(0), ("@id", id));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var records = Hash(hash, "SELECT line FROM record WHERE coding = @id ORDER BY ordinal", row => row.GetBytes(0), id);
        return session.Rows(
            """
            SELECT c.sha256, d.sha256, d.source, k.codebook, k.coded_at, k.tool
            FROM coding k JOIN content c ON c.id = k.content JOIN reading d ON d.id = k.reading WHERE k.id = @id
            """,
            row => ActBody.OfCoding(new CodingAct(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), situations, records, recordsHash ?? ContentId.Of(hash))),
            ("@id", id))[0];
    }

    /// <summary>Of the review with this number; the row and its steps must be there.</summary>
    public string OfReview(long act)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var steps = Hash(
            hash,
            """
            SELECT c.sha256, s.record, s.kind, s.codebook, d.sha256, s.seen, s.line, s.line_sha256
            FROM review_step s JOIN content c ON c.id = s.content JOIN reading d ON d.id = s.reading WHERE s.review = @id ORDER BY s.ordinal
            """,
            row => Encoding.UTF8.GetBytes(ActBody.OfStep(new ReviewActStep(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Number(5), row.Bytes(6), row.Text(7)))),
            act);
        return session.Rows(
            "SELECT by_whom, reason, tool, undoes FROM review WHERE act = @id",
            row => ActBody.OfReview(new ReviewAct(act, row.GetString(0), row.Text(1), row.GetString(2), row.Number(3), steps, ContentId.Of(hash))),
            ("@id", act))[0];
    }

    /// <summary>Of the grading with this number; the row must be there.</summary>
    public string OfGrading(long act) => session.Rows(
        "SELECT by_whom, reason, scale, subject_kind, subject, tool, undoes, value FROM grading WHERE act = @id",
        row => ActBody.OfGrading(new GradingAct(
            act, row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.Number(6), row.Text(7))),
        ("@id", act))[0];

    /// <summary>Of the reinstatement with this number; the row and its content must be there.</summary>
    public string OfReinstatement(long act) => session.Rows(
        "SELECT i.before, i.by_whom, i.codebook, i.codings, c.sha256, i.reason, i.tool, i.undoes FROM reinstatement i JOIN content c ON c.id = i.content WHERE i.act = @id",
        row => ActBody.OfReinstatement(new ReinstatementAct(
            act, row.GetString(0), row.Text(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.Text(5), row.GetString(6), row.Number(7))),
        ("@id", act))[0];

    /// <summary>Of the withdrawal with this number; the row and its reports must be there.</summary>
    public string OfWithdrawal(long act)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reports = Hash(
            hash,
            "SELECT c.sha256, c.length, n.readings, n.records, n.left_sha256 FROM withdrawn n JOIN content c ON c.id = n.content WHERE n.withdrawal = @id ORDER BY n.ordinal",
            row => Encoding.UTF8.GetBytes(ActBody.OfWithdrawn(new WithdrawnLine(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4)))),
            act);
        return session.Rows(
            "SELECT by_whom, reason, tool FROM withdrawal WHERE act = @id",
            row => ActBody.OfWithdrawal(new WithdrawalAct(act, row.GetString(0), row.GetString(1), row.GetString(2), reports, ContentId.Of(hash))),
            ("@id", act))[0];
    }

    private long Hash(IncrementalHash hash, string sql, Func<SqlRow, byte[]> line, long id)
    {
        var lines = session.Rows(sql, line, ("@id", id));
        foreach (var one in lines)
        {
            hash.AppendData(one);
            hash.AppendData("\n"u8);
        }

        return lines.Count;
    }
}
