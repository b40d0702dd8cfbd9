using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Trucewatch.Reports.Tests;

/// <summary>
/// Reads pages that were broken at random: 20,000 runs over the small pages of the tests. <c>TRUCEWATCH_FUZZ_RUNS</c> and <c>TRUCEWATCH_FUZZ_SEED</c>
/// make other runs, and <c>TRUCEWATCH_FUZZ_PAGES</c> names a folder of pages to break beside those of the tests.
/// </summary>
public class ReportReaderFuzzTests(ITestOutputHelper output)
{
    private const int UsualRuns = 20_000;

    private static readonly byte[][] Scraps =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "</"u8.ToArray(), "<!--"u8.ToArray(), "-->"u8.ToArray(), "<div>"u8.ToArray(), "</div>"u8.ToArray(), "<script>"u8.ToArray(), "&#x110000;"u8.ToArray(),
        "&#"u8.ToArray(), "\""u8.ToArray(), "'"u8.ToArray(), "<table><tr>"u8.ToArray(), "</p>"u8.ToArray(), [0xFF, 0xFE], [0x00], [0xC3], "{\"@type\":[[[[["u8.ToArray(), "99999999999999999999"u8.ToArray(),
        "<![CDATA["u8.ToArray(), "\r\n\r\n"u8.ToArray(), "<a href="u8.ToArray(), "<title>"u8.ToArray(), "2025-13-45T99:99"u8.ToArray(), "March 32nd, 2025 "u8.ToArray(), "(((AP)"u8.ToArray(),
    ];

    [Fact]
    public void Read_MutatedPages_GivesAReportOrAProblem()
    {
        var runs = Setting("TRUCEWATCH_FUZZ_RUNS", UsualRuns);
        var seed = Setting("TRUCEWATCH_FUZZ_SEED", 0);
        output.WriteLine($"seed {seed}, {runs} runs");
        var pages = Pages();
        var reader = new ReportReader();
        var (worst, worstRun) = (TimeSpan.Zero, -1);
        for (var run = 0; run < runs; run++)
        {
            var random = new Random(seed + run);
            var bytes = Mutate(pages[random.Next(pages.Count)], random);
            var begun = Stopwatch.GetTimestamp();
            var outcome = reader.Read(bytes, "page", random.Next(3) == 0 ? "text/html" : null, random.Next(4) == 0 ? "utf-16" : null);
            var taken = Stopwatch.GetElapsedTime(begun);
            if (taken > worst && run > 0)
                (worst, worstRun) = (taken, run);
            Assert.True(outcome.IsReport || outcome.Problem.Code.StartsWith("TW01", StringComparison.Ordinal), $"seed {seed}, run {run}");
        }

        // Told and not asserted: on a loaded machine any run may wait for its turn.
        output.WriteLine($"longest: run {worstRun}, {worst.TotalMilliseconds:F0} ms");
    }

    [Fact]
    public void Read_PageCutAnywhere_GivesABeginningOfTheStoryOrAProblem()
    {
        var reader = new ReportReader();
        var page = Encoding.UTF8.GetBytes(SamplePages.Divs);
        for (var length = 0; length < page.Length; length++)
        {
            var outcome = reader.Read(page.AsMemory(0, length), "page");
            Assert.True(outcome.IsReport || outcome.Problem.Code is "TW0101" or "TW0106", $"cut at {length}");
        }
    }

    [Fact]
    public void Read_TwoHundredMegabytes_GivesAProblemUnread() =>
        Assert.Equal("TW0104", new ReportReader().Read(new byte[200 * 1024 * 1024], "page.html").Problem?.Code);

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var asked) ? asked : usual;

    private static List<byte[]> Pages()
    {
        var pages = SamplePages.All.Select(Encoding.UTF8.GetBytes).ToList();
        if (Environment.GetEnvironmentVariable("TRUCEWATCH_FUZZ_PAGES") is { Length: > 0 } folder)
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.html*").Order(StringComparer.Ordinal))
            {
                using var file = File.OpenRead(path);
                using Stream page = path.EndsWith(".gz", StringComparison.Ordinal) ? new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress) : file;
                using var memory = new MemoryStream();
                page.CopyTo(memory);
                pages.Add(memory.ToArray());
            }
        }

        return pages;
    }

    private static byte[] Mutate(byte[] page, Random random)
    {
        var bytes = page.ToList();
        for (var change = random.Next(1, 12); change > 0 && bytes.Count > 2; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 1 << random.Next(1, 12)), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.InsertRange(at, Scraps[random.Next(Scraps.Length)]);
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    bytes.InsertRange(at, Enumerable.Repeat(Scraps[random.Next(Scraps.Length)], random.Next(1, 300)).SelectMany(scrap => scrap));
                    break;
                default:
                    bytes.Reverse(at, length);
                    break;
            }
        }

        return [.. bytes];
    }
}
