using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>A number of a sentence before it is decided what it is for.</summary>
/// <param name="Number">The number as read.</param>
/// <param name="Counted">The index of the word for what is counted.</param>
/// <param name="Position">The index of the word by which number and what is counted hang in the tree.</param>
/// <param name="Ruled">What the pages make of it; null where they make nothing of it.</param>
/// <param name="Why">How the pages come to that.</param>
/// <param name="Held">The rules that hold for it.</param>
/// <param name="Near">The rules that would hold but for one condition.</param>
internal sealed record FigureCandidate(
    NumberMention Number,
    int Counted,
    int Position,
    FigureFinding? Ruled,
    FigureReason Why,
    IReadOnlyList<RuleMatch> Held,
    IReadOnlyList<NearMatch> Near);
