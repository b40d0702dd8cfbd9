using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Trucewatch.Reports;

namespace Trucewatch.Queue.Tests;

public class ReportMessageTests
{
    private const int Most = 1024 * 1024;
    private const int Seed = 20250324;

    private static readonly Capture Sample = new("https://example.org/1", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Ten were killed. ", 200))));

    [Fact]
    public void Read_AnyCaptureWritten_IsTheSame()
    {
        var captures =
            from bytes in Gen.ListOf(Gen.Choose(0, 255))
            from source in Gen.Elements("a.txt", "C:\\b \"c\".html", "https://example.org/é?x=1&y=😀", "-")
            from media in Gen.Elements(null, "text/html")
            from charset in Gen.Elements(null, "utf-8")
            from hours in Gen.Choose(-1, 1000)
            from headers in Gen.ListOf(Gen.Elements<KeyValuePair<string, string>>(new("A", "b"), new("A", ""), new("Set-Cookie", "ü\t\"")))
            select new Capture(source, bytes.Select(value => (byte)value).ToArray())
            {
                MediaType = media,
                Charset = charset,
                Time = hours < 0 ? null : DateTimeOffset.UnixEpoch.AddHours(hours).AddTicks(7),
                Headers = [.. headers],
            };
        foreach (var capture in captures.Sample(200, new Rnd(Seed, 3), 200))
        {
            var read = ReportMessage.Read(ReportMessage.Write(capture), Most).Capture!;
            Assert.Equal(capture.Bytes.ToArray(), read.Bytes.ToArray());
            Assert.Equal((capture.Source, capture.MediaType, capture.Charset, capture.Time), (read.Source, read.MediaType, read.Charset, read.Time));
            Assert.Equal(capture.Headers, read.Headers);
        }
    }

    [Fact]
    public void Read_DamagedAnywhere_IsAProblemOrTheSameReport()
    {
        var whole = ReportMessage.Write(Sample);
        Assert.True(whole.Length < Sample.Bytes.Length);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x15;
            var outcome = ReportMessage.Read(damaged, Most);
            // Its address or what stands beside the bytes can become another; the bytes cannot.
            Assert.True(!outcome.IsReport || outcome.Capture.Bytes.Span.SequenceEqual(Sample.Bytes.Span), $"byte {at}");
            Assert.True(outcome.IsReport || outcome.Problem.Code is QueueFault.NoMessage or QueueFault.Newer, $"byte {at}");
            var cut = ReportMessage.Read(whole.AsMemory(0, at), Most);
            Assert.Equal(QueueFault.NoMessage, cut.Problem?.Code);
        }
    }

    [Fact]
    public void Read_AnyBytes_IsAProblem()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 2000; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Assert.Equal(QueueFault.NoMessage, ReportMessage.Read(bytes, Most).Problem?.Code);
            _ = ReportMessage.DocumentOf(bytes);
        }
    }

    [Theory]
    [InlineData("{\"version\":2,\"source\":\"a.txt\",\"content\":\"elsewhere\"}\n", QueueFault.Newer, "version 2", "a.txt")]
    [InlineData("{\"version\":0,\"source\":\"a.txt\"}\nx", QueueFault.NoMessage, "version", null)]
    [InlineData("{\"version\":1}\nx", QueueFault.NoMessage, "without a source", null)]
    [InlineData("{\"version\":1,\"source\":\"a.txt\",\"coding\":\"br\"}\nx", QueueFault.NoMessage, "'br'", "a.txt")]
    [InlineData("{\"version\":1,\"source\":\"a.txt\",\"coding\":\"gzip\"}\nx", QueueFault.NoMessage, "compressed", "a.txt")]
    [InlineData("{\"version\":1,\"source\":\"a.txt\",\"sha256\":\"sha256:00\"}\nx", QueueFault.NoMessage, "sha256", "a.txt")]
    [InlineData("{\"version\":1,\"source\":\"a.txt\",\"headers\":[[\"a\"]]}\nx", QueueFault.NoMessage, "header", "a.txt")]
    [InlineData("{\"version\":1,\"source\":\"a.txt\",\"headers\":[7]}\nx", QueueFault.NoMessage, "cannot be read", "a.txt")]
    [InlineData("{\"version\":1,\"source\":\"a.txt\",\"captured\":\"yesterday\"}\nx", QueueFault.NoMessage, "cannot be read", "a.txt")]
    [InlineData("[1]\nx", QueueFault.NoMessage, "no object", null)]
    [InlineData("no message", QueueFault.NoMessage, "no line", null)]
    public void Read_WrongMessage_SaysWhatIsWrong(string message, string code, string told, string? source)
    {
        var outcome = ReportMessage.Read(Encoding.UTF8.GetBytes(message), Most);
        Assert.Equal(code, outcome.Problem?.Code);
        Assert.Contains(told, outcome.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(source, outcome.Source);
    }

    [Fact]
    public void Read_LeastThatOthersMayWrite_IsAReport()
    {
        var outcome = ReportMessage.Read("{\"version\":1,\"source\":\"https://example.org/1\"}\nTen were killed."u8.ToArray(), Most);
        Assert.Equal("https://example.org/1", outcome.Capture?.Source);
        Assert.Equal("Ten were killed.", Encoding.UTF8.GetString(outcome.Capture!.Bytes.Span));
    }

    [Fact]
    public void Read_MoreThanIsTaken_IsTooLong()
    {
        // Expands to a thousand times its length, and is not expanded further than has to be.
        var bomb = ReportMessage.Write(new Capture("bomb.txt", new byte[50 * Most]));
        Assert.True(bomb.Length < Most);
        Assert.Equal((QueueFault.TooLong, "bomb.txt"), (ReportMessage.Read(bomb, Most).Problem?.Code, ReportMessage.Read(bomb, Most).Source));
        Assert.True(ReportMessage.Read(ReportMessage.Write(new Capture("a", new byte[Most])), Most).IsReport);
    }
}
