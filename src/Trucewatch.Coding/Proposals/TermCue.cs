using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A word of a sentence that may tell a term of a proposal.</summary>
/// <param name="Term">The page of the term.</param>
/// <param name="Count">How many, null where none is said.</param>
/// <param name="Days">How long, null where none is said.</param>
/// <param name="Status">How the term stands to what is the case.</param>
/// <param name="Evidence">The sentence.</param>
/// <param name="IsTold">Whether the sentence, by its form alone, is one that tells terms.</param>
/// <param name="Keys">What the learned decision sees of it.</param>
internal sealed record TermCue(string Term, double? Count, double? Days, Status Status, Evidence Evidence, bool IsTold, IReadOnlyList<ulong> Keys);
