using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>A coded report, or why there is none.</summary>
internal readonly record struct CodedOutcome
{
    private CodedOutcome(CodedReport? report, ReadProblem? problem) => (Report, Problem) = (report, problem);

    public CodedReport? Report { get; }

    public ReadProblem? Problem { get; }

    public static CodedOutcome Of(CodedReport report) => new(report, null);

    public static CodedOutcome Of(ReadProblem problem) => new(null, problem);
}
