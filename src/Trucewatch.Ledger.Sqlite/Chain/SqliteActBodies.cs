using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>What acts tell of the rows that are in the store. Writing, migrating and checking all go this one way.</summary>
internal sealed class SqliteActBodies : IDisposable
{
    private readonly SqliteCommand _capture;
    private readonly SqliteCommand _headers;
    private readonly SqliteCommand _coding;
    private readonly SqliteCommand _situations;
    private readonly SqliteCommand _records;

    public SqliteActBodies(SqliteConnection connection)
    {
        _capture = Command(connection, "SELECT c.sha256, p.address, p.captured_at, p.tool FROM capture p JOIN content c ON c.id = p.content WHERE p.id = $id");
        _headers = Command(connection, "SELECT name, value FROM capture_header WHERE capture = $id ORDER BY ordinal");
        _coding = Command(
            connection,
            """
            SELECT c.sha256, d.sha256, d.source, k.codebook, k.coded_at, k.tool
            FROM coding k JOIN content c ON c.id = k.content JOIN reading d ON d.id = k.reading WHERE k.id = $id
            """);
        _situations = Command(connection, "SELECT situation FROM coding_situation WHERE coding = $id ORDER BY rank");
        _records = Command(connection, "SELECT line FROM record WHERE coding = $id ORDER BY ordinal");
    }

    /// <summary>Of the capture in this row; the row and its content must be there.</summary>
    public string OfCapture(long id)
    {
        var headers = new List<KeyValuePair<string, string>>();
        using (var header = Open(_headers, id))
        {
            while (header.Read())
                headers.Add(KeyValuePair.Create(header.GetString(0), header.GetString(1)));
        }

        using var row = Open(_capture, id);
        row.Read();
        return ActBody.OfCapture(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), headers);
    }

    /// <summary>Of the coding in this row; the row, its content and its reading must be there.</summary>
    public string OfCoding(long id)
    {
        var situations = new List<string>();
        using (var situation = Open(_situations, id))
        {
            while (situation.Read())
                situations.Add(situation.GetString(0));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long records = 0;
        using (var record = Open(_records, id))
        {
            for (; record.Read(); records++)
            {
                hash.AppendData(record.GetFieldValue<byte[]>(0));
                hash.AppendData("\n"u8);
            }
        }

        using var row = Open(_coding, id);
        row.Read();
        return ActBody.OfCoding(new CodingAct(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            situations,
            records,
            "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    public void Dispose()
    {
        _capture.Dispose();
        _headers.Dispose();
        _coding.Dispose();
        _situations.Dispose();
        _records.Dispose();
    }

    private static SqliteDataReader Open(SqliteCommand command, long id)
    {
        command.Parameters[0].Value = id;
        return command.ExecuteReader();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add("$id", SqliteType.Integer);
        return command;
    }
}
