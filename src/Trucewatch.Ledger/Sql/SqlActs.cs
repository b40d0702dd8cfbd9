using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>Adds acts to the chain, within the transaction that adds what they tell of.</summary>
/// <param name="session">In a transaction that lets nobody else write.</param>
/// <param name="now">The time of the acts.</param>
internal sealed class SqlActs(SqlSession session, DateTimeOffset now)
{
    private readonly string _at = IsoTime.Write(now);
    private readonly SqlActBodies _bodies = new(session);

    /// <summary>The number of the next act.</summary>
    public long Next => Last().Number + 1;

    /// <summary>Tells of the capture in this row.</summary>
    public void Captured(long capture) => Append(ActKind.Capture, _bodies.OfCapture(capture));

    /// <summary>Tells of the coding in this row, whose records and situations must be there.</summary>
    public void Coded(long coding) => Append(ActKind.Coding, _bodies.OfCoding(coding));

    /// <summary>Tells of the review with the number of the next act, whose steps must be there.</summary>
    public void Reviewed(long act) => Append(ActKind.Review, _bodies.OfReview(act));

    /// <summary>Tells of the grading with the number of the next act.</summary>
    public void Graded(long act) => Append(ActKind.Grading, _bodies.OfGrading(act));

    /// <summary>Tells of the reinstatement with the number of the next act.</summary>
    public void Reinstated(long act) => Append(ActKind.Reinstatement, _bodies.OfReinstatement(act));

    /// <summary>Tells of the withdrawal with the number of the next act, whose reports must be there.</summary>
    public void Withdrawn(long act) => Append(ActKind.Withdrawal, _bodies.OfWithdrawal(act));

    /// <summary>Tells of an export; gives the number of the act.</summary>
    public long Exported(ExportNote export, string tool)
    {
        var act = Next;
        Append(ActKind.Export, ActBody.OfExport(act, export, tool));
        return act;
    }

    private (long Number, string Hash) Last() =>
        session.Rows("SELECT number, hash FROM act ORDER BY number DESC LIMIT 1", row => (row.GetInt64(0), row.GetString(1))) is [var last] ? last : (0, ActChain.Origin);

    private void Append(string kind, string body)
    {
        var (number, previous) = Last();
        session.Execute(
            "INSERT INTO act (number, at, kind, body, previous, hash) VALUES (@number, @at, @kind, @body, @previous, @hash)",
            ("@number", number + 1),
            ("@at", _at),
            ("@kind", kind),
            ("@body", body),
            ("@previous", previous),
            ("@hash", ActChain.HashOf(previous, _at, kind, body)));
    }
}
