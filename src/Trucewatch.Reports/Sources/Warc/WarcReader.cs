namespace Trucewatch.Reports;

/// <summary>
/// Reads the pages out of a WARC file (ISO 28500), plain or gzipped, one after another in constant memory. A broken record becomes a problem that
/// says where it is, and the rest is read.
/// </summary>
/// <param name="limits">How long a page may be; the defaults of <see cref="ReaderLimits"/> when null.</param>
public sealed class WarcReader(ReaderLimits? limits = null)
{
    private const int MostFields = 200;
    private const int LongestHead = 256 * 1024;
    private const int RememberedIds = 256;
    private const string CutShort = "a record cut short";

    // Where this stands inside a record, the record's length is wrong.
    private static ReadOnlySpan<byte> NextRecord => "\r\n\r\nWARC/1."u8;

    private readonly ReaderLimits _limits = limits ?? new ReaderLimits();

    /// <summary>How many records were passed over so far: requests, metadata, pictures, answers without a page.</summary>
    public int PassedOver { get; private set; }

    /// <summary>The pages of a file in its order, each with the address, the time and the headers it was captured with.</summary>
    /// <param name="file">The file from its beginning; is not closed.</param>
    /// <param name="source">The file's name, for problems.</param>
    public IEnumerable<CaptureOutcome> Read(Stream file, string source)
    {
        ArgumentNullException.ThrowIfNull(file);
        var first = new byte[2];
        var length = file.ReadAtLeast(first, 2, throwOnEndOfStream: false);
        Stream whole = new PrefixedStream(first.AsMemory(0, length), file);
        var breaks = new Queue<GzipBreak>();
        if (length == 2 && first[0] == 0x1F && first[1] == 0x8B)
            whole = new GzipMembers(whole, breaks.Enqueue);
        return ReadRecords(new CountedReader(whole), source, breaks);
    }

    private IEnumerable<CaptureOutcome> ReadRecords(CountedReader reader, string source, Queue<GzipBreak> breaks)
    {
        var seen = new Queue<string>();
        var lost = false;
        while (true)
        {
            if (breaks.TryDequeue(out var broken))
            {
                yield return ReadProblems.BrokenGzip(source, broken.Offset);
                reader.Resume();
                lost = false;
            }

            var line = SkipBlank(reader, out var offset);
            // What was read up to a break is no whole record.
            if (breaks.Count > 0)
                continue;
            if (line is null)
                yield break;
            if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            {
                if (!lost)
                    yield return ReadProblems.BrokenRecord(source, offset, "text that begins no record");
                lost = true;
                continue;
            }

            lost = false;
            var head = ReadHead(reader, offset);
            if (breaks.Count > 0)
                continue;
            if (head?.Length is not { } length)
            {
                yield return ReadProblems.BrokenRecord(source, offset, head is null ? "a record whose header is broken" : "a record without a length");
                lost = true;
                continue;
            }

            // A member that broke may be begun twice; what was read of it before counts.
            var again = head.Id is not null && seen.Contains(head.Id);
            if (again || !MayHoldPage(head))
            {
                PassedOver += again ? 0 : 1;
                if (reader.SkipTo(NextRecord, length) != SkipEnd.Whole && breaks.Count == 0)
                    yield return ReadProblems.BrokenRecord(source, offset, CutShort);
                continue;
            }

            if (length > _limits.MostBytes)
            {
                yield return ReadProblems.TooLong(head.Target ?? source, length, _limits.MostBytes);
                if (reader.SkipTo(NextRecord, length) != SkipEnd.Whole && breaks.Count == 0)
                    yield return ReadProblems.BrokenRecord(source, offset, CutShort);
                continue;
            }

            var block = reader.ReadBlock((int)length);
            // A compressed record is sound only when its end is, and a length that runs over the next record is wrong.
            var follows = reader.AtRecord();
            if (breaks.TryPeek(out broken) && !(broken.AtBeginning && block.Length == length))
                continue;
            var next = block.Length < length || follows is false ? block.AsSpan().IndexOf(NextRecord) : -1;
            if (block.Length < length || next >= 0)
            {
                yield return ReadProblems.BrokenRecord(source, offset, block.Length < length ? CutShort : "a record whose length is wrong");
                lost = true;
                if (next >= 0)
                    reader.PutBack(block.AsMemory(next));
                continue;
            }

            Remember(seen, head.Id);
            if (Page(head, block, source) is { } page)
                yield return page;
            else
                PassedOver++;
        }
    }

    private static void Remember(Queue<string> seen, string? id)
    {
        if (id is null)
            return;
        seen.Enqueue(id);
        if (seen.Count > RememberedIds)
            seen.Dequeue();
    }

    private static string? SkipBlank(CountedReader reader, out long offset)
    {
        while (true)
        {
            offset = reader.Position;
            var line = reader.ReadLine();
            if (line is not { Length: 0 })
                return line;
        }
    }

    private static WarcRecordHead? ReadHead(CountedReader reader, long offset)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        var length = 0;
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            length += line.Length;
            if (length > LongestHead)
                return null;
            if (line[0] is ' ' or '\t' && last is not null)
            {
                fields[last] += " " + line.Trim();
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || fields.Count >= MostFields)
                return null;
            last = line[..colon].Trim();
            fields[last] = line[(colon + 1)..].Trim();
        }

        return new WarcRecordHead(offset, fields);
    }

    private static bool MayHoldPage(WarcRecordHead head) => head.Type switch
    {
        "response" => head.ContentType.Contains("http", StringComparison.OrdinalIgnoreCase),
        "resource" or "conversion" => HttpPayload.IsReadable(head.ContentType),
        _ => false,
    };

    private CaptureOutcome? Page(WarcRecordHead head, byte[] block, string source)
    {
        var name = head.Target ?? source;
        if (head.Type != "response")
            return new Capture(name, block) { MediaType = HttpPayload.MediaType(head.ContentType), Charset = HttpPayload.Charset(head.ContentType), Time = head.Date };
        if (HttpPayload.Parse(block) is not { Status: 200 } payload || !HttpPayload.IsReadable(payload.ContentType))
            return null;
        var body = ContentCoding.Decode(payload.Body, payload.Coding, _limits.MostBytes, out var tooLong);
        if (tooLong)
            return ReadProblems.Expands(name, _limits.MostBytes);
        return body is null
            ? ReadProblems.BrokenRecord(source, head.Offset, $"a page whose {payload.Coding} coding is broken ({name})")
            : new Capture(name, body)
            {
                MediaType = HttpPayload.MediaType(payload.ContentType),
                Charset = HttpPayload.Charset(payload.ContentType),
                Time = head.Date,
                Headers = payload.Headers,
            };
    }
}
