using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A word of a sentence that tells, or may tell, a term of a proposal.</summary>
/// <param name="Term">The page of the term.</param>
/// <param name="Count">How many, null where none is said.</param>
/// <param name="Days">How long, null where none is said.</param>
/// <param name="Status">How the term stands to what is the case.</param>
/// <param name="Evidence">The sentence.</param>
internal sealed record TermCue(string Term, double? Count, double? Days, Status Status, Evidence Evidence)
{
    /// <summary>On what it stands.</summary>
    public TermFooting Footing { get; init; }

    /// <summary>The sentence's paragraph.</summary>
    public int Paragraph { get; init; }

    /// <summary>What the sentence says of it, as features; empty where no learned decision is asked for.</summary>
    public ulong[] Keys { get; init; } = [];
}
