using System.Diagnostics.CodeAnalysis;
using Trucewatch.Records;

namespace Trucewatch.Reports;

/// <summary>What came of reading one input: a report or a problem, never both.</summary>
public sealed class ReadOutcome
{
    private ReadOutcome(Report? report, ReadProblem? problem)
    {
        Report = report;
        Problem = problem;
    }

    /// <summary>The report; null when there was a problem.</summary>
    public Report? Report { get; }

    /// <summary>The problem; null when there is a report.</summary>
    public ReadProblem? Problem { get; }

    /// <summary>Whether there is a report.</summary>
    [MemberNotNullWhen(true, nameof(Report))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsReport => Report is not null;

    /// <summary>The outcome of an input that was read.</summary>
    public static implicit operator ReadOutcome(Report report) => new(report, null);

    /// <summary>The outcome of an input that could not be read.</summary>
    public static implicit operator ReadOutcome(ReadProblem problem) => new(null, problem);
}
