using System.Data.Common;

namespace Trucewatch.Ledger.Sql;

/// <summary>One check of a whole store, all of it as it is in one moment.</summary>
internal sealed partial class SqlVerification : IDisposable
{
    // Rows of acts and notes are small; contents and texts are not.
    private const int ManyAtOnce = 500;
    private const int FewAtOnce = 8;

    private readonly SqlSession _session;
    private readonly string _place;
    private readonly Func<DbException, LedgerException> _faultOf;
    private readonly Action<LedgerFlaw> _tell;
    private readonly CancellationToken _cancellation;
    private readonly SqlActBodies _bodies;
    private readonly SqlStatement _findTold;
    private readonly SqlStatement _markFound;
    private long _contents;
    private long _captures;
    private long _readings;
    private long _codings;
    private long _records;
    private long _reviews;
    private long _gradings;
    private long _reinstatements;
    private long _withdrawn;
    private long _exports;
    private long _acts;
    private long _bytes;
    private long _flaws;
    private bool _unread;
    private bool _isUnswept;

    /// <param name="session">At one moment of the store.</param>
    /// <param name="place">The store, as people name it.</param>
    /// <param name="faultOf">Says in people's words what the database's error means.</param>
    /// <param name="tell">Called with each flaw as it is found.</param>
    /// <param name="cancellation">Ends the check.</param>
    public SqlVerification(SqlSession session, string place, Func<DbException, LedgerException> faultOf, Action<LedgerFlaw> tell, CancellationToken cancellation)
    {
        (_session, _place, _faultOf, _tell, _cancellation) = (session, place, faultOf, tell, cancellation);
        // What acts tell of is noted in a table that only this session sees, on the disk where it is large.
        session.Execute("CREATE TEMP TABLE told (number BIGINT PRIMARY KEY, kind TEXT, content TEXT, name TEXT, found BIGINT NOT NULL DEFAULT 0)");
        session.Execute("CREATE INDEX told_by_subject ON told (substr(content, 1, 100), kind, substr(name, 1, 100))");
        _bodies = new SqlActBodies(session);
        _findTold = session.Prepare(
            """
            SELECT t.number, a.body FROM told t JOIN act a ON a.number = t.number
            WHERE substr(t.content, 1, 100) = substr(@content, 1, 100) AND t.kind = @kind AND substr(t.name, 1, 100) = substr(@name, 1, 100)
                AND t.content = @content AND t.name = @name
            ORDER BY t.number LIMIT 1
            """,
            "@content",
            "@kind",
            "@name");
        _markFound = session.Prepare("UPDATE told SET found = 1 WHERE number = @number", "@number");
    }

    public LedgerCheck Run()
    {
        // The chain comes before what it tells of, and what is left of it after. Where references cannot be read to the end, SQLite refuses the connection
        // all that comes after; so they come last.
        foreach (var part in (ReadOnlySpan<Action>)[Chain, Contents, Captures, Readings, Strays, Reports, Reviews, Reviewed, Gradings, Reinstatements, Withdrawals, Untold, Database, References])
            Part(part);
        return new LedgerCheck
        {
            Contents = _contents,
            Captures = _captures,
            Readings = _readings,
            Codings = _codings,
            Records = _records,
            Reviews = _reviews,
            Gradings = _gradings,
            Reinstatements = _reinstatements,
            Withdrawn = _withdrawn,
            IsUnswept = _isUnswept,
            Exports = _exports,
            Acts = _acts,
            Bytes = _bytes,
            Flaws = _flaws,
        };
    }

    public void Dispose()
    {
        _findTold.Dispose();
        _markFound.Dispose();
    }

    // A damaged page ends one part of the check and not the others.
    private void Part(Action part)
    {
        try
        {
            _session.Attempt(part);
        }
        catch (DbException problem) when (_faultOf(problem).Code == LedgerFault.Damaged)
        {
            _unread = true;
            Flaw(LedgerFlawCode.Database, _place, $"cannot be read to the end ({problem.Message})");
        }
    }

    private void Database() => _session.Dialect.Check(_session, (where, what) => Flaw(LedgerFlawCode.Database, where.Length > 0 ? where : _place, what));

    private void References() => _session.Dialect.CheckReferences(_session, (where, what) => Flaw(LedgerFlawCode.Database, where, what));

    private void Flaw(string code, string where, string what, string? expected = null, string? found = null)
    {
        _flaws++;
        _tell(new LedgerFlaw(code, where, what, expected, found));
    }

    private IEnumerable<SqlRow> Walk(string sql, int atOnce = ManyAtOnce)
    {
        foreach (var row in _session.Walk(sql, atOnce))
        {
            _cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
