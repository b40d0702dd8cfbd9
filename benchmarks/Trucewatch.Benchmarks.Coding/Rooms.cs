using Trucewatch.Language;
using Trucewatch.Reports;

namespace Trucewatch.Benchmarks.Coding;

/// <summary>Words a second from bytes to records on one thread, and how the time is shared among the rooms.</summary>
internal static class Rooms
{
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
        var coder = inputs.Coder(inputs.Codebook);
        var all = reading + Best.Of(reports, report => coder.Code(report));
        Console.WriteLine($"{reports.Count} reports, {words} words: {words / all.TotalSeconds:F0} words a second, {reports.Count / all.TotalSeconds:F1} reports a second");
        Show("Reports", reading, all, words);
        Show("Language", language, all, words);
        Show("Situations, Codebook and Coding", all - reading - language, all, words);
    }

    private static void Show(string room, TimeSpan time, TimeSpan all, int words) =>
        Console.WriteLine($"  {room}: {time.TotalMicroseconds / words:F1} µs a word, {100 * time / all:F0} %");
}
