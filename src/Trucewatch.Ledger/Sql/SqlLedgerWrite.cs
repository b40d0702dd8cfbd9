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

    /// <summary>Deletes reports for good.</summary>
    public SqlWithdrawals Withdrawals => new(session, now, tool, place);

    /// <summary>Tells of an export; gives the number of the act.</summary>
    public long Export(ExportNote export) => new SqlActs(session, now).Exported(export, tool);

    /// <summary>Says which coding of a report queries see.</summary>
    public SqlReinstatements Reinstatements => new(session, now, tool, place, Reviews);

    /// <summary>Notes bytes and address; gives the row of the bytes, and whether either is new. Of bytes that were deleted for good nothing is noted.</summary>
    public (long Content, bool IsNew) Capture(Capture capture, string sha256)
    {
        var content = session.Find("SELECT id FROM content WHERE sha256 = @sha256", ("@sha256", sha256));
        var bytesAreNew = content is null;
        content ??= session.Insert(
            "INSERT INTO content (sha256, length, bytes) VALUES (@sha256, @length, @bytes)",
            ("@sha256", sha256),
            ("@length", capture.Content.Length),
            ("@bytes", capture.Content.ToArray()));
        if (!bytesAreNew && SqlWithdrawn.Has(session, content.Value))
            return (content.Value, false);
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
        if (!captureIsNew && SqlWithdrawn.Has(session, content))
            return StoreOutcome.Withdrawn;
        var known = session.Find("SELECT coding FROM report WHERE content = @content", ("@content", content));
        if (session.Find("SELECT id FROM coding WHERE content = @content AND codebook = @codebook", ("@content", content), ("@codebook", coded.Codebook)) is not null)
            return captureIsNew ? StoreOutcome.AddressNoted : StoreOutcome.Unchanged;
        Code(content, Reading(content, coded.Report), coded, coded.Codebook, lines);
        return known is null ? StoreOutcome.Added : StoreOutcome.CodedAgain;
    }

    /// <summary>Lets what a stored report was coded to again be what queries see.</summary>
    public RecodeOutcome Recode(CodedReport coded, string models, IReadOnlyList<byte[]> lines)
    {
        if (session.Rows(
            "SELECT r.content, r.coding FROM report r JOIN content c ON c.id = r.content WHERE c.sha256 = @document",
            row => (row.GetInt64(0), row.GetInt64(1)),
            ("@document", coded.Report.Id)) is not [var (content, current)])
        {
            throw new LedgerException(LedgerFault.NothingToReview, $"{place}: there is no report {coded.Report.Id}; see: trucewatch show reports");
        }

        var reading = Reading(content, coded.Report);
        var bySamePages = session.Rows(
            "SELECT id, codebook, reading FROM coding WHERE content = @content ORDER BY id DESC",
            row => (Id: row.GetInt64(0), Codebook: row.GetString(1), Reading: row.GetInt64(2)),
            ("@content", content)).FindAll(coding => CodingVersions.PagesOf(coding.Codebook) == coded.Codebook);
        var same = bySamePages.FindAll(coding => coding.Reading == reading && IsOf(coding.Id, coded.Situations, lines));
        if (same.Exists(coding => coding.Id == current))
            return RecodeOutcome.Unchanged;
        if (same is [var before, ..])
        {
            Reinstatements.PutBack(content, before.Id, before.Codebook, by: null, reason: null, undoes: null);
            return RecodeOutcome.PutBack;
        }

        var version = bySamePages.Count == 0 ? coded.Codebook : CodingVersions.Of(coded.Codebook, models);
        if (bySamePages.Exists(coding => coding.Codebook == version))
            throw new LedgerException(LedgerFault.CodedOtherwise, $"{place}: has other records of {coded.Report.Id} by {version}; the same pages, models and program gave others now, which is a fault of the program");
        Code(content, reading, coded, version, lines);
        return RecodeOutcome.Kept;
    }

    private void Code(long content, long reading, CodedReport coded, string codebook, IReadOnlyList<byte[]> lines)
    {
        var coding = session.Insert(
            "INSERT INTO coding (content, reading, codebook, coded_at, tool) VALUES (@content, @reading, @codebook, @at, @tool)",
            ("@content", content),
            ("@reading", reading),
            ("@codebook", codebook),
            ("@at", IsoTime.Write(now)),
            ("@tool", tool));
        Situations(coding, coded.Situations);
        Records(coding, coded.Records, lines);
        new SqlActs(session, now).Coded(coding);
        Reinstatements.Show(content, coding);
    }

    private bool IsOf(long coding, IReadOnlyList<string> situations, IReadOnlyList<byte[]> lines)
    {
        if (!session.Rows("SELECT situation FROM coding_situation WHERE coding = @coding ORDER BY rank", row => row.GetString(0), ("@coding", coding)).SequenceEqual(situations, StringComparer.Ordinal))
            return false;
        var there = session.Rows("SELECT line FROM record WHERE coding = @coding ORDER BY ordinal", row => row.GetBytes(0), ("@coding", coding));
        return there.Count == lines.Count && there.Zip(lines).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
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
