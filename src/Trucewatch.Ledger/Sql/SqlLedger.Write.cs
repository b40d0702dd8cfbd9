using System.Buffers;
using System.Data.Common;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <content>Adding.</content>
public abstract partial class SqlLedger
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
        RefuseReviewed(coded);
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

    /// <summary>
    /// Takes over all that another store has, as it is at the start of the call: whole or not at all, with every number, time and hash, so that both have
    /// the same chain. What it holds is not checked.
    /// </summary>
    /// <exception cref="LedgerException">This store is not empty.</exception>
    public async Task<LedgerCopy> CopyFromAsync(SqlLedger source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        await using var session = await source.GuardAsync(() => source.LookAsync(cancellation));
        try
        {
            return await WriteAsync(write => write.Copy(session, cancellation), cancellation);
        }
        catch (DbException problem)
        {
            // This store's own have been told already.
            throw source.FaultOf(problem);
        }
    }

    private static void RefuseReviewed(CodedReport coded)
    {
        if (coded.Records.FirstOrDefault(record => record.Review is not null) is { } reviewed)
            throw new ArgumentException($"record {reviewed.Id} carries a review; what people do with records is told to the store by {nameof(ReviewAsync)}", nameof(coded));
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
}
