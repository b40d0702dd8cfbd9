using System.Text;
using Trucewatch.Coding;
using Trucewatch.Ledger.Specification;
using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Cli.Tests;

/// <summary>A coder whose records can be told from the text: see <see cref="SampleReports"/>. A first line <c>@2025-03-24 gaza</c> gives the day and the
/// situations; a line <c>OFFER name</c> is a proposal by Egypt that Hamas accepts, a line <c>TRUCE</c> the start of one on that day.</summary>
internal sealed class PlainCoder : IReportCoder
{
    private int _coded;

    public string Codebook { get; init; } = "codebook-1";

    public string Models { get; init; } = "models-1";

    /// <summary>Called with every report.</summary>
    public Action Coding { get; init; } = () => { };

    /// <summary>Whether coding again finds statements; null where only the first codebook does.</summary>
    public bool? WithStatements { get; init; }

    /// <summary>Whether a text that is a fault otherwise is one like any other.</summary>
    public bool FaultIsText { get; init; }

    /// <summary>How many reports were coded.</summary>
    public int Coded => _coded;

    public CodedOutcome Code(Capture capture)
    {
        var (bytes, source) = (capture.Bytes, capture.Source);
        Interlocked.Increment(ref _coded);
        Coding();
        var text = Encoding.UTF8.GetString(bytes.Span).TrimEnd('\n');
        if (text.Length == 0)
            return CodedOutcome.Of(new ReadProblem("TW0101", source, "Found no text at all."));
        if (text == "fault" && !FaultIsText)
            throw new InvalidOperationException("a fault\nof two lines");
        string[] head = text[0] == '@' ? text[1..text.IndexOf('\n', StringComparison.Ordinal)].Split(' ') : [];
        var coded = SampleReports.Coded(
            text, head.Length > 0 ? DateOnly.ParseExact(head[0], "yyyy-MM-dd") : null, Codebook, source, [.. head.Skip(1)]);
        var id = Ledger.ContentId.Of(bytes.Span);
        return CodedOutcome.Of(coded with
        {
            Report = coded.Report with { Id = id },
            Records = [.. coded.Records.Concat(Marked(coded)).Select(record => record with { Document = id })],
        });
    }

    /// <summary>With another codebook than the first, statements are gone.</summary>
    public CodedReport Recode(Report report)
    {
        string[] head = report.Text[0] == '@' ? report.Text[1..report.Text.IndexOf('\n', StringComparison.Ordinal)].Split(' ') : [];
        var coded = SampleReports.Coded(report.Text, report.Published?.Date, Codebook, report.Source, [.. head.Skip(1)]);
        return coded with
        {
            Report = report,
            Records = [.. coded.Records.Where(record => (WithStatements ?? Codebook == "codebook-1") || record is not Statement).Select(record => record with { Document = report.Id })],
        };
    }

    public ExplainedReport? Explain(Reports.Capture capture, out ReadProblem? problem)
    {
        var coded = Code(capture);
        problem = coded.Problem;
        if (coded.Report is not { } report)
            return null;
        var span = new TextSpan(0, report.Report.Text.Length);
        return new ExplainedReport(
            report.Report,
            [new SentenceExplanation(0, span, [new ExplainedRule("killed/killed", "were", "killed 3")], [new ExplainedRule("strike/1", "hit", "lacks with object: home")], [new ExplainedRule("", "40", "counts no word")])]);
    }

    private static IEnumerable<ReportRecord> Marked(CodedReport coded)
    {
        foreach (var said in coded.Records.OfType<Statement>())
        {
            if (said.Says.StartsWith("OFFER ", StringComparison.Ordinal))
            {
                yield return new Proposal
                {
                    Id = said.Id + "-offer",
                    Document = said.Document,
                    Evidence = said.Evidence,
                    Rule = "proposal/1",
                    Name = said.Says[6..],
                    By = ["Egypt"],
                    Terms = [new ProposalTerm("hostages", 5, null, Status.Proposed, said.Evidence)],
                    Positions = [new ProposalPosition("Hamas", "accept", null, said.Evidence)],
                };
            }
            else if (said.Says == "TRUCE" && coded.Report.Published is { Date: var day })
            {
                yield return new Event
                {
                    Id = said.Id + "-truce",
                    Document = said.Document,
                    Evidence = said.Evidence,
                    Rule = "truce-start/begins",
                    Type = "truce-start",
                    By = ["Israel", "Hamas"],
                    Time = new TimeReference(day, day, "today"),
                };
            }
        }
    }
}
