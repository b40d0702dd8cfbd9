using System.Diagnostics;
using System.Globalization;

namespace Trucewatch.Reports.Benchmarks;

/// <summary>Reads a WARC file as the program does, without coding: every page is stripped to its report.</summary>
internal static class WarcRun
{
    /// <summary>Makes the file when it is not there, reads it and prints pages per second and peak memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pages">How many pages a new file gets; 0 to read one that is there.</param>
    public static int Run(string path, int pages)
    {
        if (pages > 0)
        {
            // In a run of its own, so that making it is not in the peak.
            WarcPages.Write(path, pages);
            return 0;
        }

        var reader = new ReportReader();
        var (read, reports, problems, characters) = (0, 0, 0, 0L);
        var clock = Stopwatch.StartNew();
        foreach (var outcome in new ReportFiles().Get([path]))
        {
            read++;
            if (outcome.Capture is not { } capture)
            {
                problems++;
                continue;
            }

            var report = reader.Read(capture.Bytes, capture.Source, capture.MediaType, capture.Charset).Report;
            reports += report is null ? 0 : 1;
            characters += report?.Text.Length ?? 0;
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"reader":"trucewatch-warc","records":{{read}},"reports":{{reports}},"problems":{{problems}},"pagesPerSecond":{{read / clock.Elapsed.TotalSeconds:F0}},"peakMegabytes":{{process.PeakWorkingSet64 / 1048576.0:F0}},"characters":{{characters}}}"""));
        return 0;
    }
}
