using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>One input that may hold a report.</summary>
/// <param name="Source">The path as given, with what was found below it.</param>
/// <param name="Problem">Why it cannot be read, when that is known before reading.</param>
internal sealed record Input(string Source, ReadProblem? Problem = null)
{
    /// <summary>The bytes with what came beside them, when they were got already; else <see cref="InputLoader"/> reads the file.</summary>
    public Capture? Got { get; init; }
}
