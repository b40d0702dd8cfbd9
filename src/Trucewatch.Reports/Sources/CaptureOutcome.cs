using System.Diagnostics.CodeAnalysis;

namespace Trucewatch.Reports;

/// <summary>What came of getting one input: its bytes or a problem, never both.</summary>
public sealed class CaptureOutcome
{
    private CaptureOutcome(Capture? capture, ReadProblem? problem)
    {
        Capture = capture;
        Problem = problem;
    }

    /// <summary>The bytes; null when there was a problem.</summary>
    public Capture? Capture { get; }

    /// <summary>The problem; null when there are bytes.</summary>
    public ReadProblem? Problem { get; }

    /// <summary>Whether there are bytes.</summary>
    [MemberNotNullWhen(true, nameof(Capture))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsCapture => Capture is not null;

    /// <summary>The outcome of an input that was got.</summary>
    public static implicit operator CaptureOutcome(Capture capture) => new(capture, null);

    /// <summary>The outcome of an input that could not be got.</summary>
    public static implicit operator CaptureOutcome(ReadProblem problem) => new(null, problem);
}
