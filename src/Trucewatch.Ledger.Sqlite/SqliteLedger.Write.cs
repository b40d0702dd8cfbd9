using System.Buffers;
using Microsoft.Data.Sqlite;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sqlite;

/// <content>Adding.</content>
public sealed partial class SqliteLedger
{
    /// <inheritdoc/>
    public Task<bool> CaptureAsync(Capture capture, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return WriteAsync(
            write =>
            {
                var (_, isNew) = write.Capture(capture, ContentId.Of(capture.Content.Span));
                return isNew;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<StoreOutcome> StoreAsync(Capture capture, CodedReport coded, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(capture);
        ArgumentNullException.ThrowIfNull(coded);
        if (coded.Records.FirstOrDefault(record => record.Review is not null) is { } reviewed)
            throw new ArgumentException($"record {reviewed.Id} carries a review; what people do with records is told to the store by {nameof(ReviewAsync)}", nameof(coded));
        var id = ContentId.Of(capture.Content.Span);
        if (id != coded.Report.Id)
            throw new ArgumentException($"the report is {coded.Report.Id}, the bytes are {id}", nameof(coded));
        // Outside the transaction: others may write meanwhile, and a faulty record is found before anything is touched.
        var lines = Lines(coded);
        return WriteAsync(write => write.Store(capture, coded, lines), cancellation);
    }

    /// <inheritdoc/>
    public Task NoteFeedAsync(FeedNote feed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return WriteAsync(write => write.Feed(feed), cancellation);
    }

    private static List<byte[]> Lines(CodedReport coded)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new RecordJsonWriter(output);
        var map = new CodePointMap(coded.Report.Text);
        var lines = new List<byte[]>(coded.Records.Count);
        foreach (var record in coded.Records)
        {
            writer.WriteRecord(record, coded.Report, map);
            lines.Add(output.WrittenSpan[..^1].ToArray());
            output.ResetWrittenCount();
        }

        return lines;
    }

    private async Task<T> WriteAsync<T>(Func<SqliteLedgerWrite, T> act, CancellationToken cancellation)
    {
        var writer = Writer ?? throw new LedgerException(LedgerFault.ReadOnly, $"{_place}: the store was opened to be read only");
        await _writing.WaitAsync(cancellation);
        try
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            var result = act(new SqliteLedgerWrite(writer, _options, _place));
            transaction.Commit();
            return result;
        }
        catch (SqliteException problem)
        {
            throw SqliteFaults.Of(problem, _place);
        }
        finally
        {
            _writing.Release();
        }
    }
}
