using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>A report's text: paragraph by paragraph, the sentences that gave records marked, and the records of each paragraph beside it.</summary>
internal static class ReadingView
{
    private const int LongestWord = 30;

    public static Markup Write(CodedReport coded)
    {
        var text = coded.Report.Text;
        var sentences = coded.Records
            .SelectMany(record => record.Evidence.Select(evidence => (Evidence: evidence, Record: record)))
            .GroupBy(pair => pair.Evidence)
            .OrderBy(group => group.Key.Span.Start)
            .Select(group => (Evidence: group.Key, Records: group.Select(pair => pair.Record).ToList()))
            .ToList();
        return H($"{Each(Paragraphs(text), paragraph => Paragraph(coded.Report, paragraph, sentences))}");
    }

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end > start)
                yield return new TextSpan(start, end);
            start = end + 2;
        }
    }

    private static Markup Paragraph(Report report, TextSpan paragraph, List<(Evidence Evidence, List<ReportRecord> Records)> sentences)
    {
        var pieces = new List<Markup>();
        var notes = new List<Markup>();
        var at = paragraph.Start;
        foreach (var (evidence, records) in sentences)
        {
            // A sentence that runs over a break, or into the one before, is marked as far as it stands here by itself.
            var (start, end) = (Math.Max(evidence.Span.Start, at), Math.Min(evidence.Span.End, paragraph.End));
            if (start >= end)
                continue;
            var begins = evidence.Span.Start >= paragraph.Start;
            pieces.Add(H($"{report.Text[at..start]}"));
            pieces.Add(H($"""<mark{(begins ? H($""" id="s{evidence.Sentence}" """) : Markup.None)}>{(begins ? Numbered(report.Text[start..end], evidence.Sentence) : H($"{report.Text[start..end]}"))}</mark>"""));
            at = end;
            if (begins)
                notes.AddRange(records.Select(record => Note(evidence, record)));
        }

        pieces.Add(H($"{report.Text[at..paragraph.End]}"));
        var isHeading = report.Headings.Any(heading => heading.Start == paragraph.Start);
        return H($"""
            <div class="para"><p dir="auto"{(isHeading ? Markup.Of(" class=\"heading\"") : Markup.None)}>{pieces}</p><ul class="notes">{notes}</ul></div>
            """);
    }

    // The number stays on the line of the last word, if that is one.
    private static Markup Numbered(string text, int sentence)
    {
        var last = text.LastIndexOf(' ') + 1;
        var number = H($"<sup>{sentence + 1}</sup>");
        return text.Length - last is > 0 and <= LongestWord ? H($"""{text[..last]}<span class="together">{text[last..]}{number}</span>""") : H($"{text}{number}");
    }

    private static Markup Note(Evidence evidence, ReportRecord record) => H($"""
        <li data-n="{evidence.Sentence + 1}"><a href="{PageContext.ToRecord(record.Document, record.Id)}">{Summary(record)}</a>{ReviewPieces.Mark(record)}</li>
        """);

    /// <summary>A record in one line: what it is, whose doing, and whose word.</summary>
    public static Markup Summary(ReportRecord record) => H($"""
        <b>{(record is Statement ? "says" : Plain(RecordText.What(record)))}</b>{When(!string.IsNullOrEmpty(RecordText.Who(record)), () => H($" {Words(RecordText.Who(record))}"))}{When(record.SaidBy is not null && record is not Statement, () => H($""" <span class="source">says {Words(record.SaidBy?.Speaker)}</span>"""))}
        """);
}
