using System.Security.Cryptography;
using Trucewatch.Language;
using Trucewatch.Reports;

namespace Trucewatch.Benchmarks.Coding;

/// <summary>
/// Words a second from bytes to records on one thread, how the time is shared among the rooms, and how it stands to hashing the same bytes in the same minutes:
/// that ratio says more than a time where others use the machine, too.
/// </summary>
internal static class Rooms
{
    private const int Hashings = 500;

    public static void Measure(Inputs inputs)
    {
        var reader = new ReportReader();
        var reading = Best.Of(inputs.Files, file => Inputs.Read(reader, file));
        var reports = inputs.Reports();
        var analyzer = new SentenceAnalyzer(inputs.Model);
        var words = 0;
        foreach (var report in reports)
        {
            foreach (var sentence in SentenceSplitter.Split(report.Text, report.Headings))
                words += analyzer.Analyze(report.Text, 0, 0, sentence.Span).Tokens.Count;
        }

        var language = Best.Of(reports, report =>
        {
            foreach (var sentence in SentenceSplitter.Split(report.Text, report.Headings))
                analyzer.Analyze(report.Text, 0, 0, sentence.Span);
        });
        var splitting = Best.Of(reports, report => SentenceSplitter.Split(report.Text, report.Headings));
        var hashing = Best.Of(inputs.Files, Hash) / Hashings;
        var coder = inputs.Coder(inputs.Codebook);
        var all = reading + Best.Of(reports, report => coder.Code(report));
        Console.WriteLine($"{reports.Count} reports, {words} words: {words / all.TotalSeconds:F0} words a second, {reports.Count / all.TotalSeconds:F1} reports a second");
        Console.WriteLine($"ratio: {all / hashing:F0} times SHA-256 of the same bytes");
        Show("Reports", reading, all, words);
        Show("Language", language, all, words);
        Show("  of that, sentences", splitting, all, words);
        Show("Situations, Codebook and Coding", all - reading - language, all, words);
    }

    private static void Hash((string Name, byte[] Bytes) file)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var i = 0; i < Hashings; i++)
            SHA256.HashData(file.Bytes, hash);
    }

    private static void Show(string room, TimeSpan time, TimeSpan all, int words) =>
        Console.WriteLine($"  {room}: {time.TotalMicroseconds / words:F1} µs a word, {100 * time / all:F0} %");
}
