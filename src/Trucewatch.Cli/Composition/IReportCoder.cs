using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>The whole way from bytes to records. Used by several threads at once.</summary>
internal interface IReportCoder
{
    /// <summary>The version of the codebook, as it stands in <see cref="CodedReport.Codebook"/>.</summary>
    string Codebook { get; }

    /// <summary>The version of what codes beside the pages: the first 16 hexadecimal digits of the SHA-256 over models, registers and the coding parts of the program.</summary>
    string Models { get; }

    /// <summary>Reads and codes one report.</summary>
    /// <param name="capture">The bytes as they came, with what came beside them.</param>
    CodedOutcome Code(Capture capture);

    /// <summary>Codes a report that was read before.</summary>
    CodedReport Recode(Report report);

    /// <summary>Reads one report and says why its sentences give the records they give; null, with the reason, where it cannot be read.</summary>
    ExplainedReport? Explain(Capture capture, out ReadProblem? problem);
}
