using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <content>Where what is stored came from.</content>
public abstract partial class SqlLedger
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<CaptureNote>> ReadCapturesAsync(string document, CancellationToken cancellation) =>
        ReadAsync(session => Captures(session, document), cancellation);

    /// <inheritdoc/>
    public Task<FeedNote?> ReadFeedAsync(string address, CancellationToken cancellation) => ReadAsync(session => Feed(session, address), cancellation);

    private static IReadOnlyList<CaptureNote> Captures(SqlSession session, string document)
    {
        var captures = session.Rows(
            "SELECT p.id, p.address, p.captured_at, p.tool FROM capture p JOIN content b ON b.id = p.content WHERE b.sha256 = @document ORDER BY p.captured_at, p.id",
            row => (Id: row.GetInt64(0), Address: row.GetString(1), At: IsoTime.Read(row.GetString(2)), Tool: row.GetString(3)),
            ("@document", document));
        return captures.ConvertAll(capture => new CaptureNote(
            capture.Address,
            capture.At,
            capture.Tool,
            session.Rows(
                "SELECT name, value FROM capture_header WHERE capture = @capture ORDER BY ordinal",
                row => KeyValuePair.Create(row.GetString(0), row.GetString(1)),
                ("@capture", capture.Id))));
    }

    private static FeedNote? Feed(SqlSession session, string address)
    {
        var notes = session.Rows(
            "SELECT visited_at, entity_tag, last_modified FROM feed WHERE address = @address",
            row => new FeedNote(address, IsoTime.Read(row.GetString(0)), []) { EntityTag = row.Text(1), LastModified = row.Text(2) },
            ("@address", address));
        return notes is [var note]
            ? note with { Seen = session.Rows("SELECT entry FROM feed_seen WHERE feed = @address ORDER BY ordinal", row => row.GetString(0), ("@address", address)) }
            : null;
    }
}
