namespace Trucewatch.Reports;

/// <summary>Why an input gave no report.</summary>
/// <param name="Code">A stable code, such as <c>TW0103</c>; <see cref="ReadProblems"/> lists them.</param>
/// <param name="Source">The path or address of the input.</param>
/// <param name="Message">What was found, what was expected, and what to do next; one line, without code and source.</param>
public sealed record ReadProblem(string Code, string Source, string Message)
{
    /// <summary>The problem as one line for people: source, code, message.</summary>
    public override string ToString() => $"{Source}: {Code}: {Message}";
}
