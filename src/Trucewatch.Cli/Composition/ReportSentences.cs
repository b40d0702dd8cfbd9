using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>Where the sentences of a stored report begin and end, those too that gave no record; only the coder knows.</summary>
internal static class ReportSentences
{
    /// <summary>In reading order; empty where today's reader makes another text of the bytes, or the report is not in a language that is read.</summary>
    /// <param name="coder">Of today.</param>
    /// <param name="report">As stored.</param>
    /// <param name="content">Its bytes.</param>
    public static IReadOnlyList<Evidence> Of(IReportCoder coder, Report report, byte[] content)
    {
        var explained = coder.Explain(new Reports.Capture(report.Source, content), out _);
        return explained?.Report.Text == report.Text ? [.. explained.Sentences.Select(sentence => new Evidence(sentence.Sentence, sentence.Span))] : [];
    }
}
