using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Trucewatch.Reports;
using Trucewatch.Reports.Benchmarks;

if (args is ["warc", var warc, .. var count] && count.Length < 2)
    return WarcRun.Run(warc, count.Length == 1 ? int.Parse(count[0], CultureInfo.InvariantCulture) : 0);

if (args.Length is < 1 or > 2)
{
    Console.Error.WriteLine("usage: Trucewatch.Reports.Benchmarks FOLDER-OF-PAGES [ROUNDS]\n       Trucewatch.Reports.Benchmarks warc FILE PAGES   (makes FILE)\n       Trucewatch.Reports.Benchmarks warc FILE         (reads it)");
    return 2;
}

var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10;
var pages = Directory.EnumerateFiles(args[0])
    .Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".html.gz", StringComparison.Ordinal))
    .Order(StringComparer.Ordinal)
    .Select(Load)
    .ToList();
var reader = new ReportReader();
var characters = ReadAll();
var clock = Stopwatch.StartNew();
for (var round = 0; round < rounds; round++)
    ReadAll();
var pagesPerSecond = pages.Count * rounds / clock.Elapsed.TotalSeconds;
using var process = Process.GetCurrentProcess();
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $$"""{"reader":"trucewatch","pages":{{pages.Count}},"rounds":{{rounds}},"pagesPerSecond":{{pagesPerSecond:F1}},"peakMegabytes":{{process.PeakWorkingSet64 / 1048576.0:F0}},"characters":{{characters}}}"""));
return 0;

long ReadAll()
{
    var sum = 0L;
    foreach (var page in pages)
        sum += reader.Read(page, "page.html", "text/html").Report?.Text.Length ?? 0;
    return sum;
}

static byte[] Load(string path)
{
    var bytes = File.ReadAllBytes(path);
    if (bytes is not [0x1F, 0x8B, ..])
        return bytes;
    using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
    using var expanded = new MemoryStream();
    gzip.CopyTo(expanded);
    return expanded.ToArray();
}
