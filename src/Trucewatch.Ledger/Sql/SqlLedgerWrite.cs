using System.Buffers;
using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>What one transaction adds.</summary>
internal sealed class SqlLedgerWrite(SqlSession session, DateTimeOffset now, string tool, string place)
{
    /// <summary>Keeps what people do with records.</summary>
    public SqlReviews Reviews => new(session, now, tool, place, (what, problem) => SqlFaults.Damaged(place, what, problem));

    /// <summary>Keeps what people look for again and again.</summary>
    public SqlSearches Searches => new(session, now);

    /// <summary>Keeps how people grade sources and reports.</summary>
    public SqlGradings Gradings => new(session, now, tool, place);

    /// <summary>Notes bytes and address; gives the row of the bytes, and whether either is new.</summary>
    public (long Content, bool IsNew) Capture(Capture capture, string sha256)
    {
        var content = session.Find("SELECT id FROM content WHERE sha256 = @sha256", ("@sha256", sha256));
        var bytesAreNew = content is null;
        content ??= session.Insert(
            "INSERT INTO content (sha256, length, bytes) VALUES (@sha256, @length, @bytes)",
            ("@sha256", sha256),
            ("@length", capture.Content.Length),
            ("@bytes", capture.Content.ToArray()));
        if (session.Find("SELECT id FROM capture WHERE content = @content AND address = @address", ("@content", content.Value), ("@address", capture.Address)) is not null)
            return (content.Value, bytesAreNew);
        var added = session.Insert(
            "INSERT INTO capture (content, address, captured_at, tool) VALUES (@content, @address, @at, @tool)",
            ("@content", content.Value),
            ("@address", capture.Address),
            ("@at", IsoTime.Write(capture.Time ?? now)),
            ("@tool", tool));
        Headers(added, capture.Headers);
        new SqlActs(session, now).Captured(added);
        return (content.Value, true);
    }

    /// <summary>Notes how far a feed has been read.</summary>
    public int Feed(FeedNote feed)
    {
        (string, object?)[] values =
            [("@address", feed.Address), ("@at", IsoTime.Write(feed.Visited)), ("@tag", feed.EntityTag), ("@modified", feed.LastModified)];
        if (session.Execute("UPDATE feed SET visited_at = @at, entity_tag = @tag, last_modified = @modified WHERE address = @address", values) == 0)
            session.Execute("INSERT INTO feed (address, visited_at, entity_tag, last_modified) VALUES (@address, @at, @tag, @modified)", values);
        session.Execute("DELETE FROM feed_seen WHERE feed = @address", ("@address", feed.Address));
        for (var ordinal = 0; ordinal < feed.Seen.Count; ordinal++)
        {
            session.Execute(
                "INSERT INTO feed_seen (feed, ordinal, entry) VALUES (@address, @ordinal, @entry)",
                ("@address", feed.Address),
                ("@ordinal", ordinal),
                ("@entry", feed.Seen[ordinal]));
        }

        return feed.Seen.Count;
    }

    /// <summary>Takes all of another store over.</summary>
    /// <param name="from">At one moment of it.</param>
    /// <param name="cancellation">Ends the copy.</param>
    public LedgerCopy Copy(SqlSession from, CancellationToken cancellation) => SqlCopy.All(from, session, place, cancellation);

    private void Headers(long capture, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        for (var ordinal = 0; ordinal < headers.Count; ordinal++)
        {
            session.Execute(
                "INSERT INTO capture_header (capture, ordinal, name, value) VALUES (@capture, @ordinal, @name, @value)",
                ("@capture", capture),
                ("@ordinal", ordinal),
                ("@name", headers[ordinal].Key),
                ("@value", headers[ordinal].Value));
        }
    }

    public StoreOutcome Store(Capture capture, CodedReport coded, IReadOnlyList<byte[]> lines)
    {
        var (content, captureIsNew) = Capture(capture, coded.Report.Id);
        var known = session.Find("SELECT coding FROM report WHERE content = @content", ("@content", content));
        var coding = session.Find(
            "SELECT id FROM coding WHERE content = @content AND codebook = @codebook", ("@content", content), ("@codebook", coded.Codebook));
        if (coding is not null)
            return captureIsNew ? StoreOutcome.AddressNoted : StoreOutcome.Unchanged;

        var reading = Reading(content, coded.Report);
        coding = session.Insert(
            "INSERT INTO coding (content, reading, codebook, coded_at, tool) VALUES (@content, @reading, @codebook, @at, @tool)",
            ("@content", content),
            ("@reading", reading),
            ("@codebook", coded.Codebook),
            ("@at", IsoTime.Write(now)),
            ("@tool", tool));
        Situations(coding.Value, coded.Situations);
        Records(coding.Value, coded.Records, lines);
        new SqlActs(session, now).Coded(coding.Value);
        session.Execute(
            """
            INSERT INTO report (content, reading, coding, day)
            VALUES (@content, @reading, @coding, coalesce(@day, (SELECT substr(min(captured_at), 1, 10) FROM capture WHERE content = @content)))
            ON CONFLICT (content) DO UPDATE SET reading = excluded.reading, coding = excluded.coding, day = excluded.day
            """,
            ("@content", content),
            ("@reading", reading),
            ("@coding", coding.Value),
            ("@day", coded.Report.Published is { } published ? Days.Write(published.Date) : null));
        if (session.Find("SELECT 1 FROM review_step WHERE content = @content LIMIT 1", ("@content", content)) is not null)
            Reviews.Rework(content);
        return known is null ? StoreOutcome.Added : StoreOutcome.CodedAgain;
    }

    private long Reading(long content, Report report)
    {
        var line = Line(report);
        var sha256 = ContentId.Of([.. line, .. Encoding.UTF8.GetBytes(report.Text)]);
        if (session.Find("SELECT id FROM reading WHERE content = @content AND sha256 = @sha256", ("@content", content), ("@sha256", sha256)) is { } known)
            return known;
        var id = session.Insert(
            """
            INSERT INTO reading (content, sha256, source, title, published, published_from, outlet, agency, language, line, text, text_sha256)
            VALUES (@content, @sha256, @source, @title, @published, @published_from, @outlet, @agency, @language, @line, @text, @text_sha256)
            """,
            ("@content", content),
            ("@sha256", sha256),
            ("@source", report.Source),
            ("@title", report.Title),
            ("@published", report.Published?.ToString()),
            ("@published_from", report.Published?.FoundIn),
            ("@outlet", report.Outlet),
            ("@agency", report.Agency),
            ("@language", report.Language),
            ("@line", line),
            ("@text", report.Text),
            ("@text_sha256", ContentId.Of(Encoding.UTF8.GetBytes(report.Text))));
        session.Dialect.Index(session, id, report.Title, report.Text);
        return id;
    }

    private void Situations(long coding, IReadOnlyList<string> situations)
    {
        for (var rank = 0; rank < situations.Count; rank++)
        {
            session.Execute(
                "INSERT INTO coding_situation (coding, rank, situation) VALUES (@coding, @rank, @situation)",
                ("@coding", coding),
                ("@rank", rank),
                ("@situation", situations[rank]));
        }
    }

    private void Records(long coding, IReadOnlyList<ReportRecord> records, IReadOnlyList<byte[]> lines)
    {
        using var insert = session.Prepare(
            "INSERT INTO record (coding, ordinal, name, kind, category, line) VALUES (@coding, @ordinal, @name, @kind, @category, @line)",
            "@coding",
            "@ordinal",
            "@name",
            "@kind",
            "@category",
            "@line");
        for (var i = 0; i < records.Count; i++)
            insert.Execute(coding, i, records[i].Id, records[i].Kind, records[i].Category, lines[i]);
    }

    // The source belongs to the capture, situations and codebook to the coding.
    private static byte[] Line(Report report)
    {
        var output = new ArrayBufferWriter<byte>();
        new RecordJsonWriter(output).WriteDocument(new CodedReport(report with { Source = "" }, [], [], ""), withText: false);
        return output.WrittenSpan[..^1].ToArray();
    }
}
