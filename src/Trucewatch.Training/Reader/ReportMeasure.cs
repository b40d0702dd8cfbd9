using System.Globalization;
using System.Text.Json;
using Trucewatch.Language;
using Trucewatch.Reports;

namespace Trucewatch.Training;

/// <summary>Measures the whole reader on reports coded by hand: sentences of the body found, found too many, and dates.</summary>
internal static class ReportMeasure
{
    /// <summary>Reads every report of a folder that has a <c>NAME.gold.json</c>; writes what is wrong and the shares.</summary>
    public static void Run(string folder, TextWriter output)
    {
        var reader = new ReportReader();
        int right = 0, found = 0, marked = 0, dates = 0, reports = 0;
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var outcome = reader.Read(File.ReadAllBytes(path), path);
            if (!outcome.IsReport)
            {
                output.WriteLine(outcome.Problem.ToString());
                continue;
            }

            var report = outcome.Report;
            output.WriteLine($"{name}: {report.Title} | {report.Published} ({report.Published?.FoundIn}) | {report.Outlet} | {report.Agency} | {string.Join(", ", report.Authors)} | {report.Language}{(report.Correction is null ? "" : " | " + report.Correction)}");
            if (!File.Exists(Path.ChangeExtension(path, ".gold.json")))
                continue;
            using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(path, ".gold.json")));
            reports++;
            var published = gold.RootElement.GetProperty("published").GetString();
            if (published == report.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                dates++;
            else
                output.WriteLine($"  date wanted: {published ?? "none"}");

            var wanted = gold.RootElement.GetProperty("sentences").EnumerateArray().Select(sentence => Fold(sentence.GetString()!)).ToList();
            var got = SentenceSplitter.Split(report.Text, report.Headings).Select(sentence => Fold(sentence.Span.Of(report.Text))).ToList();
            right += wanted.Count(got.Contains);
            marked += wanted.Count;
            found += got.Count;
            foreach (var missed in wanted.Except(got))
                output.WriteLine("  missed: " + missed);
            foreach (var extra in got.Except(wanted))
                output.WriteLine("  extra:  " + extra);
        }

        if (reports > 0)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{reports} reports: {right} of {marked} sentences found ({right / (double)marked:P1}), {found - right} of {found} found too many ({(found - right) / (double)found:P1}), {dates} dates right"));
        }
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
