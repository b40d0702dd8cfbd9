using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>One thing that a brief says, with where it is told.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Evidence">Empty only for what says that nothing is told.</param>
public sealed record BriefLine(string Text, IReadOnlyList<Telling> Evidence);
