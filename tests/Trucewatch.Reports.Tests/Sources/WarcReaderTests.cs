using System.IO.Compression;
using System.Text;

namespace Trucewatch.Reports.Tests;

[Collection(nameof(MemoryMeasures))]
public class WarcReaderTests
{
    private static List<CaptureOutcome> Read(params byte[][] parts) =>
        [.. new WarcReader().Read(new MemoryStream([.. parts.SelectMany(part => part)]), "crawl.warc")];

    private static byte[] Random(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    [Fact]
    public void Read_Responses_GivesPagesWithAddressTimeAndType()
    {
        var reader = new WarcReader();
        var file = new MemoryStream([
            .. WarcSample.Record("warcinfo", 0, "application/warc-fields", "software: test"u8.ToArray()),
            .. WarcSample.Response(1, "<p>one</p>"),
            .. WarcSample.Response(2, "not shown", "image/png"),
            .. WarcSample.Response(3, "three", "text/plain; charset=windows-1252"),
        ]);
        var pages = reader.Read(file, "crawl.warc").Select(outcome => outcome.Capture!).ToList();

        Assert.Equal(["https://example.org/1", "https://example.org/3"], pages.Select(page => page.Source));
        Assert.Equal("<p>one</p>", Encoding.UTF8.GetString(pages[0].Bytes.Span));
        Assert.Equal(("text/plain", "windows-1252"), (pages[1].MediaType, pages[1].Charset));
        Assert.Equal(new DateTimeOffset(2025, 3, 24, 10, 0, 0, TimeSpan.Zero), pages[0].Time);
        Assert.Equal(2, reader.PassedOver);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void Read_CompressedBody_IsExpanded(string coding)
    {
        using var memory = new MemoryStream();
        using (Stream packer = coding switch
        {
            "gzip" => new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(memory, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(memory, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            packer.Write("<p>one</p>"u8);
        }

        var outcome = Assert.Single(Read(WarcSample.Response(1, memory.ToArray(), extra: $"Content-Encoding: {coding}\r\n")));
        Assert.Equal("<p>one</p>", Encoding.UTF8.GetString(outcome.Capture!.Bytes.Span));
    }

    [Fact]
    public void Read_ChunkedBody_IsPutTogether()
    {
        var outcome = Assert.Single(Read(WarcSample.Response(1, "6\r\n<p>one\r\n4;x=y\r\n</p>\r\n0\r\n\r\n", extra: "Transfer-Encoding: chunked\r\n")));
        Assert.Equal("<p>one</p>", Encoding.UTF8.GetString(outcome.Capture!.Bytes.Span));
    }

    [Fact]
    public void Read_GzipBomb_IsAProblemAndTheRestIsRead()
    {
        var outcomes = Read(
            WarcSample.Response(1, WarcSample.Gzip(new byte[64 * 1024 * 1024]), extra: "Content-Encoding: gzip\r\n"),
            WarcSample.Response(2, "two"));
        Assert.Equal("TW0114", outcomes[0].Problem?.Code);
        Assert.Equal("https://example.org/2", outcomes[1].Capture?.Source);
    }

    [Fact]
    public void Read_BrokenRecordBetweenTwo_IsSkippedWithItsOffset()
    {
        var first = WarcSample.Response(1, "one");
        var outcomes = Read(first, "WARC/1.0\r\nWARC-Type: response\r\n\r\nlost\r\nlost\r\n"u8.ToArray(), WarcSample.Response(2, "two"));
        Assert.Equal(["https://example.org/1", null, "https://example.org/2"], outcomes.Select(outcome => outcome.Capture?.Source));
        Assert.Equal("TW0121", outcomes[1].Problem?.Code);
        Assert.Contains($"byte {first.Length},", outcomes[1].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenGzipMember_IsSkippedAndTheRestIsRead()
    {
        var members = Enumerable.Range(1, 40).Select(number => WarcSample.Gzip(WarcSample.Response(number, Random(3000, number)))).ToArray();
        Random(200, 99).CopyTo(members[19], members[19].Length / 2);
        var outcomes = Read(members);
        var read = outcomes.Where(outcome => outcome.IsCapture).Select(outcome => outcome.Capture!.Source).ToList();
        Assert.Contains(outcomes, outcome => outcome.Problem?.Code == "TW0122");
        Assert.Equal(39, read.Count);
        Assert.Equal(read.Distinct(), read);
        Assert.Contains("https://example.org/40", read);
    }

    [Fact]
    public void Read_FileCutShort_GivesWhatIsWhole()
    {
        var whole = WarcSample.Response(2, "two");
        var outcomes = Read(WarcSample.Response(1, "one"), whole[..^20]);
        Assert.Equal("https://example.org/1", outcomes[0].Capture?.Source);
        Assert.Equal("TW0121", outcomes[1].Problem?.Code);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000_000)]
    public void Read_LengthThatRunsOverTheNextRecords_LosesOnlyItsOwn(int tooMuch)
    {
        var first = WarcSample.Response(1, "one");
        var text = Encoding.Latin1.GetString(WarcSample.Response(2, "two"));
        var length = int.Parse(text.Split("Content-Length: ")[1].Split("\r\n")[0]);
        var wrong = Encoding.Latin1.GetBytes(text.Replace($"Content-Length: {length}", $"Content-Length: {length + tooMuch}", StringComparison.Ordinal));
        var outcomes = Read([first, wrong, .. Enumerable.Range(3, 20).Select(number => WarcSample.Response(number, $"page {number}"))]);
        Assert.Equal(
            Enumerable.Range(3, 20).Prepend(1).Select(number => $"https://example.org/{number}"),
            outcomes.Where(outcome => outcome.IsCapture).Select(outcome => outcome.Capture!.Source));
        Assert.Contains(outcomes, outcome => outcome.Problem?.Message.Contains($"byte {first.Length},", StringComparison.Ordinal) is true || outcome.Problem?.Code == "TW0104");
    }

    [Fact]
    public void Read_LengthOfARequestThatRunsOver_LosesNoPage()
    {
        var text = Encoding.Latin1.GetString(WarcSample.Record("request", 1, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()));
        var outcomes = Read(Encoding.Latin1.GetBytes(text.Replace("Content-Length: 18", "Content-Length: 200000", StringComparison.Ordinal)), WarcSample.Response(2, "two"));
        Assert.Equal(["TW0121", null], outcomes.Select(outcome => outcome.Problem?.Code));
    }

    [Fact]
    public void Read_AnswersThatAreNoPage_ArePassedOverAndCounted()
    {
        var missing = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(WarcSample.Response(1, "gone")).Replace("200 OK", "404 No", StringComparison.Ordinal));
        var reader = new WarcReader();
        var outcome = Assert.Single(reader.Read(new MemoryStream([.. missing, .. WarcSample.Response(2, "x", "image/png"), .. WarcSample.Response(3, "three")]), "crawl.warc"));
        Assert.Equal("https://example.org/3", outcome.Capture?.Source);
        Assert.Equal(2, reader.PassedOver);
    }

    [Fact]
    public void Read_GzipCutAnywhere_GivesWhatIsWholeAndAProblem()
    {
        var first = WarcSample.Gzip(WarcSample.Response(1, Random(500, 1)));
        var second = WarcSample.Gzip(WarcSample.Response(2, Random(500, 2)));
        for (var cut = 12; cut < second.Length; cut += 37)
        {
            var outcomes = Read(first, second[..cut]);
            Assert.Equal("https://example.org/1", outcomes[0].Capture?.Source);
            Assert.True(outcomes.Count > 1, $"cut at {cut} of {second.Length}: no problem told");
            Assert.All(outcomes.Skip(1), outcome => Assert.True(outcome.Problem?.Code is "TW0121" or "TW0122", outcome.Problem?.Message));
        }
    }

    [Fact]
    public void Read_GzipMemberWhoseSumIsWrong_IsNoPage()
    {
        var member = WarcSample.Gzip(WarcSample.Response(1, Random(500, 1)));
        member[^6] ^= 0xFF;
        var outcomes = Read(member, WarcSample.Gzip(WarcSample.Response(2, "two")));
        Assert.Equal(["TW0122", null], outcomes.Select(outcome => outcome.Problem?.Code));
    }

    [Fact]
    public void Read_HeaderWithoutEnd_IsAProblemInBoundedMemory()
    {
        var line = " " + new string('x', 60_000) + "\r\n";
        var outcomes = Read([Encoding.Latin1.GetBytes("WARC/1.0\r\nWARC-Type: response\r\n"), .. Enumerable.Repeat(Encoding.Latin1.GetBytes(line), 200), "\r\n\r\n"u8.ToArray(), WarcSample.Response(2, "two")]);
        Assert.Equal(["TW0121", null], outcomes.Select(outcome => outcome.Problem?.Code));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_NoWarcAtAll_EndsWithAProblem(int seed) =>
        Assert.All(Read(Random(100_000, seed)), outcome => Assert.False(outcome.IsCapture));

    [Fact]
    public void Read_FiveThousandPages_KeepsMemoryConstant()
    {
        var body = new string('a', 20_000);
        using var file = new EndlessWarc(5000, number => WarcSample.Gzip(WarcSample.Response(number, body)));
        var (count, most) = (0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var outcome in new WarcReader().Read(file, "crawl.warc.gz"))
        {
            Assert.True(outcome.IsCapture);
            if (++count % 1000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(5000, count);
        Assert.True(most < 4 * 1024 * 1024, $"{most} bytes more than before");
    }

    /// <summary>A file that is made while it is read.</summary>
    private sealed class EndlessWarc(int records, Func<int, byte[]> make) : MemoryStream
    {
        private byte[] _record = [];
        private int _at;
        private int _made;

        public override int Read(Span<byte> buffer)
        {
            if (_at == _record.Length)
            {
                if (_made == records)
                    return 0;
                (_record, _at) = (make(++_made), 0);
            }

            var count = Math.Min(buffer.Length, _record.Length - _at);
            _record.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
