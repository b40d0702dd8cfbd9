using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Trucewatch.Ledger.Sqlite;

/// <content>Where what is stored came from.</content>
public sealed partial class SqliteLedger
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<CaptureNote>> ReadCapturesAsync(string document, CancellationToken cancellation) =>
        Task.FromResult(Guard(() => Captures(document)));

    /// <inheritdoc/>
    public Task<FeedNote?> ReadFeedAsync(string address, CancellationToken cancellation) => Task.FromResult(Guard(() => Feed(address)));

    private IReadOnlyList<CaptureNote> Captures(string document)
    {
        using var connection = Connect(_reading);
        using var transaction = connection.BeginTransaction(deferred: true);
        using var command = Command(
            connection,
            "SELECT p.id, p.address, p.captured_at, p.tool FROM capture p JOIN content b ON b.id = p.content WHERE b.sha256 = $key ORDER BY p.captured_at, p.id",
            document);
        var notes = new List<CaptureNote>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            using var ofCapture = Command(
                connection, "SELECT name, value FROM capture_header WHERE capture = $key ORDER BY ordinal", rows.GetInt64(0).ToString(CultureInfo.InvariantCulture));
            var headers = new List<KeyValuePair<string, string>>();
            using (var header = ofCapture.ExecuteReader())
            {
                while (header.Read())
                    headers.Add(KeyValuePair.Create(header.GetString(0), header.GetString(1)));
            }

            notes.Add(new CaptureNote(rows.GetString(1), SqliteTimes.ReadTime(rows.GetString(2)), rows.GetString(3), headers));
        }

        return notes;
    }

    private FeedNote? Feed(string address)
    {
        using var connection = Connect(_reading);
        using var transaction = connection.BeginTransaction(deferred: true);
        using var command = Command(connection, "SELECT visited_at, entity_tag, last_modified FROM feed WHERE address = $key", address);
        using var row = command.ExecuteReader();
        if (!row.Read())
            return null;
        var seen = new List<string>();
        using var ofFeed = Command(connection, "SELECT entry FROM feed_seen WHERE feed = $key ORDER BY ordinal", address);
        using (var entry = ofFeed.ExecuteReader())
        {
            while (entry.Read())
                seen.Add(entry.GetString(0));
        }

        return new FeedNote(address, SqliteTimes.ReadTime(row.GetString(0)), seen) { EntityTag = Text(row, 1), LastModified = Text(row, 2) };
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, string key)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$key", key);
        return command;
    }
}
