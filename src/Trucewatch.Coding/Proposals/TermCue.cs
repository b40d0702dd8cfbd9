using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A word of a sentence that tells a term of a proposal.</summary>
/// <param name="Term">The page of the term.</param>
/// <param name="Count">How many, null where none is said.</param>
/// <param name="Days">How long, null where none is said.</param>
/// <param name="Status">How the term stands to what is the case.</param>
/// <param name="Evidence">The sentence.</param>
internal sealed record TermCue(string Term, double? Count, double? Days, Status Status, Evidence Evidence);
