using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>An actor of a report and the stances that a person coded for it.</summary>
/// <param name="Candidate">The actor, with what speaks for each stance.</param>
/// <param name="Coded">The stances, each once; empty for none.</param>
/// <param name="Optional">Those that only one of two coders had.</param>
internal sealed record PositionExample(PositionCandidate Candidate, IReadOnlyList<string> Coded, IReadOnlyList<string> Optional);
