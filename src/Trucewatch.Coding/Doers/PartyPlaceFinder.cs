using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Finds every place in a sentence where a party is spoken of, by name or by what points back to it.</summary>
/// <param name="resolver">Says which parties a word stands for.</param>
/// <param name="words">The groups of words by which nouns stand for parties.</param>
internal sealed class PartyPlaceFinder(ActorResolver resolver, ActorWords words)
{
    private const int LongestClimb = 4;

    /// <summary>The places, in reading order.</summary>
    public List<PartyPlace> Find(SentenceContext context, Discourse discourse)
    {
        var tree = context.Tree;
        var found = new List<PartyPlace>();
        var covered = new bool[tree.Count];
        foreach (var mention in context.Actors)
        {
            if (mention.Kind is ActorKind.Media)
                continue;
            var named = context.HeadOf(mention.Span);
            if (named < 0)
                continue;
            var (token, isOfPeople) = Carrier(context, named);
            covered[named] = covered[token] = true;
            found.Add(new PartyPlace(token, named, [mention.Party], mention.Kind is ActorKind.Collective ? PartyForm.Collective : PartyForm.Name, isOfPeople));
        }

        for (var i = 0; i < tree.Count; i++)
        {
            if (covered[i] || context.ActorAt(i) is not null || !(tree[i].Upos is Upos.Noun or Upos.Propn or Upos.Pron || tree[i].Xpos == "PRP$"))
                continue;
            if (tree[i].Upos is Upos.Noun && HasCovered(tree, covered, i))
                continue;
            if (tree[i].Upos is Upos.Propn && tree.BaseRelation(i) is "flat" or "compound")
                continue;
            var parties = resolver.Parties(context, discourse, i);
            if (parties.Count > 0)
                found.Add(new PartyPlace(i, i, parties, FormOf(tree, i), IsOfPeople: false));
        }

        found.Sort((a, b) => a.Named.CompareTo(b.Named));
        return found;
    }

    private static PartyForm FormOf(SentenceTree tree, int index) =>
        tree[index].Upos is Upos.Pron || tree[index].Xpos == "PRP$" ? PartyForm.Pronoun
        : tree[index].Upos is Upos.Propn ? PartyForm.Unknown
        : PartyForm.Reference;

    /// <summary>The noun that a name stands before or behind as its modifier: "warplanes" for "Israeli", "leader" for "of the group".</summary>
    private (int Token, bool IsOfPeople) Carrier(SentenceContext context, int named)
    {
        var tree = context.Tree;
        var at = named;
        for (var i = 0; i < LongestClimb; i++)
        {
            var head = tree[at].Head;
            if (head < 0 || tree[head].Upos is not (Upos.Noun or Upos.Propn))
                break;
            var isModifier = tree.BaseRelation(at) is "amod" or "compound" or "flat" or "appos" || tree[at].Relation == "nmod:desc";
            if (!isModifier && !(tree.Is(at, "nmod") && words.Organs.Matches(tree, head, context)))
                break;
            if (isModifier && words.PeopleNouns.Matches(tree, head, context))
                return (head, true);
            at = head;
        }

        return (at, false);
    }

    private static bool HasCovered(SentenceTree tree, bool[] covered, int index)
    {
        foreach (var child in tree.Children(index))
        {
            if (covered[child] && tree.BaseRelation(child) is "amod" or "compound" or "flat" or "appos")
                return true;
        }

        return false;
    }
}
