using System.Runtime.CompilerServices;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <content>Looking up.</content>
public abstract partial class SqlLedger
{
    // With half a million records on SQLite, looking up and sorting the 2,500 of a category took 8 ms, of which 300,000 are 440 ms; going in order for the former 140 ms, for the latter 1 ms.
    private const int Many = 5000;

    /// <inheritdoc/>
    public Task<bool> HasAsync(string document, string codebook, CancellationToken cancellation) => ReadAsync(
        session => session.Find("SELECT 1 FROM withdrawn w JOIN content b ON b.id = w.content WHERE b.sha256 = @document", ("@document", document)) is not null || session.Find(
            "SELECT 1 FROM coding c JOIN content b ON b.id = c.content WHERE b.sha256 = @document AND (c.codebook = @codebook OR substr(c.codebook, 1, length(@codebook) + 1) = @codebook || '+')",
            ("@document", document),
            ("@codebook", codebook)) is not null,
        cancellation);

    /// <inheritdoc/>
    public Task<byte[]?> ReadContentAsync(string document, CancellationToken cancellation) => ReadAsync(
        session => session.Rows("SELECT bytes FROM content WHERE sha256 = @document AND " + SqlWithdrawn.Not("content.id"), row => row.GetBytes(0), ("@document", document)) is [var bytes] ? bytes : null,
        cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<ReportHeader> ReadHeadersAsync(LedgerFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var where = FilterSql.OfReports(filter, Dialect);
        var sql = "SELECT " + SqlHeaders.Columns(Dialect) + SqlHeaders.Tables + where.Where + FilterSql.OrderOf(filter);
        return StreamAsync(session => session.WalkAsync(sql, where.Parameters, cancellation).Select(row => SqlHeaders.Read(row, Damaged)), cancellation, filter.KnownAt);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredReport> ReadReportsAsync(LedgerFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return StreamAsync(session => ReportsAsync(session, filter, cancellation), cancellation, filter.KnownAt);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRecord> ReadRecordsAsync(LedgerFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return StreamAsync(session => RecordsAsync(session, filter, cancellation), cancellation, filter.KnownAt);
    }

    /// <inheritdoc/>
    public Task<LedgerCounts> CountAsync(LedgerFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadAsync(session => Count(session, filter), cancellation, filter.KnownAt);
    }

    private async IAsyncEnumerable<StoredRecord> RecordsAsync(SqlSession session, LedgerFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        const string Columns = "b.sha256, r.day, e.kind, e.line, {0}, r.content, e.ordinal";
        var order = filter.NewestFirst ? "2 DESC, 6 DESC, 7" : "2, 6, 7";
        SqlText sql;
        if (filter.Most is null)
        {
            sql = RecordSql.Of(filter, Columns, Dialect);
            sql = sql with { Sql = $"{sql.Sql} ORDER BY {order}" };
        }
        else
        {
            sql = RecordSql.First(filter, Columns, order, Dialect, filter.Kind is not null && await AreManyAsync(session, filter, cancellation));
        }

        await foreach (var row in session.WalkAsync(sql.Sql, sql.Parameters, cancellation))
            yield return new StoredRecord(row.GetString(0), Days.Read(row.GetString(1)), row.GetString(2), row.GetBytes(3), row.GetInt64(4));
    }

    // Of few, all are looked up and sorted; of many, the reports are gone through in their order until enough are found.
    private static async Task<bool> AreManyAsync(SqlSession session, LedgerFilter filter, CancellationToken cancellation)
    {
        var count = RecordSql.CountUpTo(filter, Many);
        return await session.WalkAsync(count.Sql, count.Parameters, cancellation).FirstAsync(cancellation) is var row && row.GetInt64(0) == Many;
    }

    private async IAsyncEnumerable<StoredReport> ReportsAsync(SqlSession session, LedgerFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var where = FilterSql.OfReports(filter, Dialect);
        var sql = $"SELECT {SqlHeaders.Columns(Dialect)}, r.coding, d.line, d.text, r.content, r.is_reviewed{SqlHeaders.Tables}{where.Where}{FilterSql.OrderOf(filter)}";
        using var coded = session.Prepare("SELECT name, line FROM record WHERE coding = @key ORDER BY ordinal", "@key");
        using var reviewed = session.Prepare("SELECT name, line FROM reviewed_record WHERE content = @key AND is_seen = 1 ORDER BY ordinal", "@key");
        await foreach (var row in session.WalkAsync(sql, where.Parameters, cancellation))
        {
            var header = SqlHeaders.Read(row, Damaged);
            var report = ReportOf(row.GetBytes(SqlHeaders.Count + 1), row.GetString(SqlHeaders.Count + 2), header);
            var lines = row.GetInt64(SqlHeaders.Count + 4) == 1 && !filter.AsCoded
                ? reviewed.Rows(Line, row.GetInt64(SqlHeaders.Count + 3))
                : coded.Rows(Line, row.GetInt64(SqlHeaders.Count));
            yield return new StoredReport(new CodedReport(report, header.Situations, RecordsOf(report, lines), header.Codebook), header.Day);
        }

        static (string Name, byte[] Line) Line(SqlRow row) => (row.GetString(0), row.GetBytes(1));
    }

    private Report ReportOf(byte[] line, string text, ReportHeader header)
    {
        try
        {
            return RecordJsonReader.ReadDocument(line, text).Report with { Source = header.Source };
        }
        catch (FormatException problem)
        {
            throw Damaged($"{header.Document}: {problem.Message}", problem);
        }
    }

    private List<ReportRecord> RecordsOf(Report report, List<(string Name, byte[] Line)> lines)
    {
        var records = new List<ReportRecord>(lines.Count);
        var map = new CodePointMap(report.Text);
        foreach (var (name, line) in lines)
        {
            try
            {
                records.Add(RecordJsonReader.ReadRecord(line, report, map));
            }
            catch (FormatException problem)
            {
                throw Damaged($"record {name} of {report.Id}: {problem.Message}", problem);
            }
        }

        return records;
    }

    private LedgerCounts Count(SqlSession session, LedgerFilter filter)
    {
        var where = FilterSql.OfReports(filter, Dialect);
        var (reports, oldest, newest) = session.Rows(
            "SELECT count(*), min(r.day), max(r.day) FROM report r" + where.Where, row => (row.GetInt64(0), row.Text(1), row.Text(2)), [.. where.Parameters])[0];
        var sql = RecordSql.Of(filter, "e.kind AS kind", Dialect);
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (kind, count) in session.Rows(
            $"SELECT kind, count(*) FROM ({sql.Sql}) AS seen GROUP BY kind", row => (row.GetString(0), row.GetInt64(1)), [.. sql.Parameters]))
        {
            kinds.Add(kind, (int)count);
        }

        return new LedgerCounts((int)reports, kinds, oldest is null ? null : Days.Read(oldest), newest is null ? null : Days.Read(newest));
    }
}
