namespace Trucewatch.Coding;

/// <summary>A sentence as the reading of proposals sees it.</summary>
/// <param name="Context">The sentence.</param>
/// <param name="Operators">What puts its words into a status.</param>
/// <param name="Figures">The numbers found in it.</param>
/// <param name="Mentions">The proposals that it speaks of.</param>
/// <param name="GoesOn">Whether by its form it goes on telling of a proposal named before.</param>
internal sealed record OfferSentence(
    SentenceContext Context,
    IReadOnlyList<StatusOperator> Operators,
    IReadOnlyList<FigureFinding> Figures,
    IReadOnlyList<OfferMention> Mentions,
    bool GoesOn)
{
    /// <summary>The mention nearest to the word, or null.</summary>
    public OfferMention? Nearest(int index) => Mentions.MinBy(mention => Math.Abs(mention.Noun - index));
}
