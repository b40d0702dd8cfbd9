using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>A coded report, or why there is none.</summary>
internal readonly record struct CodedOutcome
{
    private CodedOutcome(CodedReport? report, InputProblem? problem) => (Report, Problem) = (report, problem);

    public CodedReport? Report { get; }

    public InputProblem? Problem { get; }

    public static CodedOutcome Of(CodedReport report) => new(report, null);

    public static CodedOutcome Of(InputProblem problem) => new(null, problem);
}
