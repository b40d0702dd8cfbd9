using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Specification;

/// <summary>Small coded reports whose every part the tests know.</summary>
public static class SampleReports
{
    public static readonly DateOnly Day = new(2025, 3, 24);

    /// <summary>The bytes of a report with a text of one sentence a line.</summary>
    public static Capture Capture(string text, string address = "a.txt") => new(Encoding.UTF8.GetBytes(text), address);

    /// <summary>The report of <see cref="Capture"/>: a figure and an event out of its first sentence, a statement out of every other.</summary>
    public static CodedReport Coded(
        string text, DateOnly? published = null, string codebook = "codebook-1", string source = "a.txt", params string[] situations)
    {
        var id = ContentId.Of(Encoding.UTF8.GetBytes(text));
        var records = new List<ReportRecord>();
        var start = 0;
        foreach (var (sentence, line) in text.Split('\n').Index())
        {
            Evidence[] evidence = [new(sentence, new TextSpan(start, start + line.Length))];
            start += line.Length + 1;
            if (sentence == 0)
            {
                records.Add(new Figure
                {
                    Id = $"{codebook}-{id[7..15]}-f",
                    Document = id,
                    Evidence = evidence,
                    Rule = "killed/1",
                    Measure = "killed",
                    Min = line.Length,
                    Max = line.Length,
                    Unit = "persons",
                });
                records.Add(new Event { Id = $"{codebook}-{id[7..15]}-e", Document = id, Evidence = evidence, Rule = "strike/1", Type = "strike", By = ["Israel"] });
            }
            else
            {
                records.Add(new Statement
                {
                    Id = $"{codebook}-{id[7..15]}-s{sentence}",
                    Document = id,
                    Evidence = evidence,
                    Rule = "statement/1",
                    Speaker = "an official",
                    Anonymous = true,
                    Says = line,
                });
            }
        }

        var report = new Report
        {
            Id = id,
            Source = source,
            Title = "Title of " + source,
            Published = published is { } day ? new PublicationTime(day) : null,
            Outlet = "Harbour Courier",
            MediaType = "text/plain",
            Text = text,
        };
        return new CodedReport(report, situations, records, codebook);
    }
}
