using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>A sentence as the reading of proposals sees it.</summary>
/// <param name="Context">The sentence.</param>
/// <param name="Operators">What puts its words into a status.</param>
/// <param name="Figures">The numbers found in it.</param>
/// <param name="Mentions">The proposals that it speaks of.</param>
/// <param name="GoesOn">Whether by its form it goes on telling of a proposal named before.</param>
/// <param name="IsNext">Whether it speaks of a proposal or its terms, or the sentence before it does.</param>
/// <param name="Before">The proposal spoken of last before the sentence; null where there was none.</param>
internal sealed record OfferSentence(
    SentenceContext Context,
    IReadOnlyList<StatusOperator> Operators,
    IReadOnlyList<FigureFinding> Figures,
    IReadOnlyList<OfferMention> Mentions,
    bool GoesOn,
    bool IsNext,
    ProposalDraft? Before)
{
    private static readonly string[] Objects = ["object", "to", "with", "on", "of", "for", "behind", "against", "from", "by"];

    /// <summary>The mention nearest to the word, or null; a ceasefire spoken of beside the offer is what the offer is to bring, where the sentence has both.</summary>
    public OfferMention? Nearest(int index) => Mentions
        .OrderBy(mention => mention.IsTentative)
        .ThenBy(mention => Math.Abs(mention.Noun - index))
        .FirstOrDefault();

    /// <summary>The proposal that a verb or noun of stance is about: its object where that names one, for "it" the one named before the word, else the nearest.</summary>
    public ProposalDraft? Object(int index)
    {
        var objects = new List<int>();
        foreach (var role in Objects)
        {
            objects.Clear();
            Context.Roles.Find(index, role, objects);
            foreach (var found in objects)
            {
                if (Mentions.FirstOrDefault(mention => mention.Noun == found) is { } named)
                    return named.Draft;
                if (role == "object" && Context.Tree[found].Upos is Upos.Pron && Context.Tree.Lower(found) is "it" or "them" or "this" or "that")
                    return Mentions.LastOrDefault(mention => mention.Noun < index)?.Draft ?? Before ?? Nearest(index)?.Draft;
            }
        }

        return Nearest(index)?.Draft;
    }
}
