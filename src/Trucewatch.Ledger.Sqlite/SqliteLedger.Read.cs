using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Sql;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sqlite;

/// <content>Looking up.</content>
public sealed partial class SqliteLedger
{
    private const string HeaderColumns =
        """
        b.sha256, d.source, d.title, d.published, d.published_from, r.day, d.outlet, d.agency, d.language, c.codebook,
        (SELECT group_concat(situation, char(10)) FROM (SELECT situation FROM coding_situation WHERE coding = r.coding ORDER BY rank)),
        (SELECT min(captured_at) FROM capture WHERE content = r.content), CASE WHEN r.is_reviewed = 1
            THEN (SELECT count(*) FROM reviewed_record WHERE content = r.content AND is_seen = 1)
            ELSE (SELECT count(*) FROM record WHERE coding = r.coding) END
        """;

    private const string ReportTables =
        " FROM report r JOIN content b ON b.id = r.content JOIN reading d ON d.id = r.reading JOIN coding c ON c.id = r.coding";

    /// <inheritdoc/>
    public Task<bool> HasAsync(string document, string codebook, CancellationToken cancellation) => Task.FromResult(Guard(() =>
    {
        using var connection = Connect(_reading);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM coding c JOIN content b ON b.id = c.content WHERE b.sha256 = $document AND c.codebook = $codebook";
        command.Parameters.AddWithValue("$document", document);
        command.Parameters.AddWithValue("$codebook", codebook);
        return command.ExecuteScalar() is not null;
    }));

    /// <inheritdoc/>
    public Task<byte[]?> ReadContentAsync(string document, CancellationToken cancellation) => Task.FromResult(Guard(() =>
    {
        using var connection = Connect(_reading);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT bytes FROM content WHERE sha256 = $document";
        command.Parameters.AddWithValue("$document", document);
        return command.ExecuteScalar() as byte[];
    }));

    /// <inheritdoc/>
    public IAsyncEnumerable<ReportHeader> ReadHeadersAsync(LedgerFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return StreamAsync(Headers(filter), cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredReport> ReadReportsAsync(LedgerFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return StreamAsync(Reports(filter), cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRecord> ReadRecordsAsync(LedgerFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return StreamAsync(Records(filter), cancellation);
    }

    /// <inheritdoc/>
    public Task<LedgerCounts> CountAsync(LedgerFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Task.FromResult(Guard(() => Count(filter)));
    }

    private IEnumerable<ReportHeader> Headers(LedgerFilter filter)
    {
        var where = FilterSql.OfReports(filter);
        using var connection = Connect(_reading);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT " + HeaderColumns + ReportTables + where.Where + FilterSql.OrderOf(filter);
        where.Bind(command);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return Header(rows);
    }

    private IEnumerable<StoredRecord> Records(LedgerFilter filter)
    {
        using var connection = Connect(_reading);
        using var command = connection.CreateCommand();
        var order = filter.NewestFirst ? " DESC" : "";
        command.CommandText = RecordSql.Of(filter, "b.sha256, r.day, e.kind, e.line, {0}, r.content, e.ordinal", command) + $" ORDER BY 2{order}, 6{order}, 7";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return new StoredRecord(
                rows.GetString(0), SqliteTimes.ReadDay(rows.GetString(1)), rows.GetString(2), rows.GetFieldValue<byte[]>(3), rows.GetInt64(4));
        }
    }

    private IEnumerable<StoredReport> Reports(LedgerFilter filter)
    {
        var where = FilterSql.OfReports(filter);
        using var connection = Connect(_reading);
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT " + HeaderColumns + ", r.coding, d.line, d.text, r.content, r.is_reviewed"
            + ReportTables + where.Where + FilterSql.OrderOf(filter);
        where.Bind(command);
        using var coded = connection.Command("SELECT name, line FROM record WHERE coding = @key ORDER BY ordinal", ("@key", null));
        using var reviewed = connection.Command("SELECT name, line FROM reviewed_record WHERE content = @key AND is_seen = 1 ORDER BY ordinal", ("@key", null));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var header = Header(rows);
            var report = ReportOf(rows.GetFieldValue<byte[]>(14), rows.GetString(15), header);
            var (records, key) = rows.GetInt64(17) == 1 && !filter.AsCoded ? (reviewed, rows.GetInt64(16)) : (coded, rows.GetInt64(13));
            records.Parameters[0].Value = key;
            yield return new StoredReport(new CodedReport(report, header.Situations, RecordsOf(report, records), header.Codebook), header.Day);
        }
    }

    private Report ReportOf(byte[] line, string text, ReportHeader header)
    {
        try
        {
            return RecordJsonReader.ReadDocument(line, text).Report with { Source = header.Source };
        }
        catch (FormatException problem)
        {
            throw SqliteFaults.Damaged(_place, $"{header.Document}: {problem.Message}", problem);
        }
    }

    private List<ReportRecord> RecordsOf(Report report, DbCommand command)
    {
        var records = new List<ReportRecord>();
        var map = new CodePointMap(report.Text);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            try
            {
                records.Add(RecordJsonReader.ReadRecord(rows.GetFieldValue<byte[]>(1), report, map));
            }
            catch (FormatException problem)
            {
                throw SqliteFaults.Damaged(_place, $"record {rows.GetString(0)} of {report.Id}: {problem.Message}", problem);
            }
        }

        return records;
    }

    private LedgerCounts Count(LedgerFilter filter)
    {
        using var connection = Connect(_reading);
        // One transaction, so that the two counts are of the same moment.
        using var transaction = connection.BeginTransaction(deferred: true);
        var reports = FilterSql.OfReports(filter);
        using var ofReports = connection.CreateCommand();
        ofReports.CommandText = "SELECT count(*), min(r.day), max(r.day) FROM report r" + reports.Where;
        reports.Bind(ofReports);
        int number;
        DateOnly? oldest, newest;
        using (var rows = ofReports.ExecuteReader())
        {
            rows.Read();
            number = rows.GetInt32(0);
            oldest = Text(rows, 1) is { } first ? SqliteTimes.ReadDay(first) : null;
            newest = Text(rows, 2) is { } last ? SqliteTimes.ReadDay(last) : null;
        }

        using var ofRecords = connection.CreateCommand();
        ofRecords.CommandText = $"SELECT kind, count(*) FROM ({RecordSql.Of(filter, "e.kind AS kind", ofRecords)}) GROUP BY kind";
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using (var rows = ofRecords.ExecuteReader())
        {
            while (rows.Read())
                kinds.Add(rows.GetString(0), rows.GetInt32(1));
        }

        return new LedgerCounts(number, kinds, oldest, newest);
    }

    private ReportHeader Header(SqliteDataReader rows)
    {
        var document = rows.GetString(0);
        return new ReportHeader
        {
            Document = document,
            Source = rows.GetString(1),
            Title = Text(rows, 2),
            Published = Time(Text(rows, 3), Text(rows, 4), document),
            Day = SqliteTimes.ReadDay(rows.GetString(5)),
            Outlet = Text(rows, 6),
            Agency = Text(rows, 7),
            Language = Text(rows, 8),
            Codebook = rows.GetString(9),
            Situations = Text(rows, 10)?.Split('\n') ?? [],
            Captured = SqliteTimes.ReadTime(rows.GetString(11)),
            Records = rows.GetInt32(12),
        };
    }

    private PublicationTime? Time(string? text, string? foundIn, string document)
    {
        if (text is null)
            return null;
        return IsoPublicationTime.TryParse(text, foundIn, out var time)
            ? time
            : throw SqliteFaults.Damaged(_place, $"'{text}' is no date, in {document}");
    }

    private static string? Text(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private T Guard<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (SqliteException problem)
        {
            throw SqliteFaults.Of(problem, _place);
        }
    }

    // SQLite works in the calling thread; the interface is asynchronous for databases behind a wire.
    private async IAsyncEnumerable<T> StreamAsync<T>(IEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        using var row = rows.GetEnumerator();
        while (Guard(row.MoveNext))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row.Current;
        }
    }
}
