using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Sql;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>What one transaction adds.</summary>
internal sealed class SqliteLedgerWrite(SqliteConnection connection, SqliteLedgerOptions options, string place)
{
    private readonly DateTimeOffset _now = options.Clock.GetUtcNow();

    /// <summary>Keeps what people do with records.</summary>
    public SqlReviews Reviews => new(connection, _now, options.Tool, place, (what, problem) => SqliteFaults.Damaged(place, what, problem));

    /// <summary>Notes bytes and address; gives the row of the bytes, and whether either is new.</summary>
    public (long Content, bool IsNew) Capture(Capture capture, string sha256)
    {
        var content = Find("SELECT id FROM content WHERE sha256 = $sha256", ("$sha256", sha256));
        var bytesAreNew = content is null;
        content ??= Insert(
            "INSERT INTO content (sha256, length, bytes) VALUES ($sha256, $length, $bytes)",
            ("$sha256", sha256),
            ("$length", capture.Content.Length),
            ("$bytes", capture.Content.ToArray()));
        var added = Find(
            "INSERT INTO capture (content, address, captured_at, tool) VALUES ($content, $address, $at, $tool) ON CONFLICT DO NOTHING RETURNING id",
            ("$content", content.Value),
            ("$address", capture.Address),
            ("$at", SqliteTimes.Write(capture.Time ?? _now)),
            ("$tool", options.Tool));
        if (added is { } row)
        {
            Headers(row, capture.Headers);
            new SqlActs(connection, _now).Captured(row);
        }

        return (content.Value, bytesAreNew || added is not null);
    }

    /// <summary>Notes how far a feed has been read.</summary>
    public int Feed(FeedNote feed)
    {
        Execute(
            """
            INSERT INTO feed (address, visited_at, entity_tag, last_modified) VALUES ($address, $at, $tag, $modified)
            ON CONFLICT (address) DO UPDATE SET visited_at = excluded.visited_at, entity_tag = excluded.entity_tag, last_modified = excluded.last_modified
            """,
            ("$address", feed.Address),
            ("$at", SqliteTimes.Write(feed.Visited)),
            ("$tag", feed.EntityTag),
            ("$modified", feed.LastModified));
        Execute("DELETE FROM feed_seen WHERE feed = $address", ("$address", feed.Address));
        for (var ordinal = 0; ordinal < feed.Seen.Count; ordinal++)
        {
            Execute(
                "INSERT INTO feed_seen (feed, ordinal, entry) VALUES ($address, $ordinal, $entry)",
                ("$address", feed.Address),
                ("$ordinal", ordinal),
                ("$entry", feed.Seen[ordinal]));
        }

        return feed.Seen.Count;
    }

    private void Headers(long capture, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        for (var ordinal = 0; ordinal < headers.Count; ordinal++)
        {
            Execute(
                "INSERT INTO capture_header (capture, ordinal, name, value) VALUES ($capture, $ordinal, $name, $value)",
                ("$capture", capture),
                ("$ordinal", ordinal),
                ("$name", headers[ordinal].Key),
                ("$value", headers[ordinal].Value));
        }
    }

    public StoreOutcome Store(Capture capture, CodedReport coded, IReadOnlyList<byte[]> lines)
    {
        var (content, captureIsNew) = Capture(capture, coded.Report.Id);
        var known = Find("SELECT coding FROM report WHERE content = $content", ("$content", content));
        var coding = Find(
            "SELECT id FROM coding WHERE content = $content AND codebook = $codebook", ("$content", content), ("$codebook", coded.Codebook));
        if (coding is not null)
            return captureIsNew ? StoreOutcome.AddressNoted : StoreOutcome.Unchanged;

        var reading = Reading(content, coded.Report);
        coding = Insert(
            "INSERT INTO coding (content, reading, codebook, coded_at, tool) VALUES ($content, $reading, $codebook, $at, $tool)",
            ("$content", content),
            ("$reading", reading),
            ("$codebook", coded.Codebook),
            ("$at", SqliteTimes.Write(_now)),
            ("$tool", options.Tool));
        Situations(coding.Value, coded.Situations);
        Records(coding.Value, coded.Records, lines);
        new SqlActs(connection, _now).Coded(coding.Value);
        Execute(
            """
            INSERT INTO report (content, reading, coding, day)
            VALUES ($content, $reading, $coding, coalesce($day, (SELECT substr(min(captured_at), 1, 10) FROM capture WHERE content = $content)))
            ON CONFLICT (content) DO UPDATE SET reading = excluded.reading, coding = excluded.coding, day = excluded.day
            """,
            ("$content", content),
            ("$reading", reading),
            ("$coding", coding.Value),
            ("$day", coded.Report.Published is { } published ? SqliteTimes.Write(published.Date) : null));
        if (Find("SELECT 1 FROM review_step WHERE content = $content LIMIT 1", ("$content", content)) is not null)
            Reviews.Rework(content);
        return known is null ? StoreOutcome.Added : StoreOutcome.CodedAgain;
    }

    private long Reading(long content, Report report)
    {
        var line = Line(report);
        var sha256 = ContentId.Of([.. line, .. Encoding.UTF8.GetBytes(report.Text)]);
        if (Find("SELECT id FROM reading WHERE content = $content AND sha256 = $sha256", ("$content", content), ("$sha256", sha256)) is { } known)
            return known;
        var id = Insert(
            """
            INSERT INTO reading (content, sha256, source, title, published, published_from, outlet, agency, language, line, text, text_sha256)
            VALUES ($content, $sha256, $source, $title, $published, $published_from, $outlet, $agency, $language, $line, $text, $text_sha256)
            """,
            ("$content", content),
            ("$sha256", sha256),
            ("$source", report.Source),
            ("$title", report.Title),
            ("$published", report.Published?.ToString()),
            ("$published_from", report.Published?.FoundIn),
            ("$outlet", report.Outlet),
            ("$agency", report.Agency),
            ("$language", report.Language),
            ("$line", line),
            ("$text", report.Text),
            ("$text_sha256", ContentId.Of(Encoding.UTF8.GetBytes(report.Text))));
        Execute(
            "INSERT INTO reading_words (rowid, title, text) VALUES ($id, $title, $text)", ("$id", id), ("$title", report.Title), ("$text", report.Text));
        return id;
    }

    private void Situations(long coding, IReadOnlyList<string> situations)
    {
        for (var rank = 0; rank < situations.Count; rank++)
        {
            Execute(
                "INSERT INTO coding_situation (coding, rank, situation) VALUES ($coding, $rank, $situation)",
                ("$coding", coding),
                ("$rank", rank),
                ("$situation", situations[rank]));
        }
    }

    private void Records(long coding, IReadOnlyList<ReportRecord> records, IReadOnlyList<byte[]> lines)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "INSERT INTO record (coding, ordinal, name, kind, category, line) VALUES ($coding, $ordinal, $name, $kind, $category, $line)";
        command.Parameters.AddWithValue("$coding", coding);
        var ordinal = command.Parameters.Add("$ordinal", SqliteType.Integer);
        var name = command.Parameters.Add("$name", SqliteType.Text);
        var kind = command.Parameters.Add("$kind", SqliteType.Text);
        var category = command.Parameters.Add("$category", SqliteType.Text);
        var line = command.Parameters.Add("$line", SqliteType.Blob);
        for (var i = 0; i < records.Count; i++)
        {
            ordinal.Value = i;
            name.Value = records[i].Id;
            kind.Value = records[i].Kind;
            category.Value = records[i].Category ?? (object)DBNull.Value;
            line.Value = lines[i];
            command.ExecuteNonQuery();
        }
    }

    // The source belongs to the capture, situations and codebook to the coding.
    private static byte[] Line(Report report)
    {
        var output = new ArrayBufferWriter<byte>();
        new RecordJsonWriter(output).WriteDocument(new CodedReport(report with { Source = "" }, [], [], ""), withText: false);
        return output.WrittenSpan[..^1].ToArray();
    }

    private long? Find(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar() as long?;
    }

    private long Insert(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql + " RETURNING id", parameters);
        return (long)command.ExecuteScalar()!;
    }

    private int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
