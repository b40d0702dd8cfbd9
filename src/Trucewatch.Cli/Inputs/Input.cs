using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>One input that may hold a report.</summary>
/// <param name="Source">The path as given, with what was found below it.</param>
/// <param name="Problem">Why it cannot be read, when that is known before reading.</param>
internal sealed record Input(string Source, ReadProblem? Problem = null);
