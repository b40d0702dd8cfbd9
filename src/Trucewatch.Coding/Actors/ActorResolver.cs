using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Says which parties a word of a sentence stands for: by name, by office, by what modifies it, by what it refers back to.</summary>
/// <param name="codebookWords">The groups <c>people-nouns</c>, <c>short-forms</c> and <c>neutral-nouns</c> of the codebook.</param>
internal sealed class ActorResolver(ActorWords codebookWords)
{
    private const int DeepestChain = 5;

    /// <summary>The parties, in reading order and without repetition; empty where the word names none.</summary>
    public List<string> Parties(SentenceContext context, Discourse discourse, int index)
    {
        var found = new List<string>();
        Add(context, discourse, index, found, DeepestChain);
        return found;
    }

    private void Add(SentenceContext context, Discourse discourse, int index, List<string> found, int depth)
    {
        if (depth == 0)
            return;
        var tree = context.Tree;
        if (tree[index].Upos is Upos.Pron || tree[index].Xpos == "PRP$")
        {
            if (ByPronoun(context, discourse, index) is { } party)
                AddOnce(found, party);
            return;
        }

        if (context.ActorAt(index) is { } mention)
        {
            if (mention.Kind is not ActorKind.Media)
                AddOnce(found, mention.Party);
            return;
        }

        if (tree[index].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.X))
            return;
        if (tree[index].Upos is Upos.Propn && discourse.Known(NameOf(tree, index)) is { } person)
        {
            AddOnce(found, person.Party ?? person.Name);
            return;
        }

        var before = found.Count;
        if (!codebookWords.PeopleNouns.Matches(tree, index, context))
            AddModifiers(context, discourse, index, found, depth);
        if (found.Count == before && tree[index].Upos is Upos.Noun && codebookWords.ShortForms.Matches(tree, index, context) && IsDefinite(tree, index))
            AddReference(context, discourse, index, found);
        if (found.Count == before && IsPersonName(context, index))
            AddOnce(found, NameOf(tree, index));
    }

    private void AddModifiers(SentenceContext context, Discourse discourse, int index, List<string> found, int depth)
    {
        var tree = context.Tree;
        var before = found.Count;
        foreach (var child in tree.Children(index))
        {
            if (tree.BaseRelation(child) is "amod" or "compound" or "flat" or "appos" || tree[child].Relation == "nmod:poss")
            {
                if (tree.Is(child, "amod") && context.ActorAt(child) is null)
                    continue;
                Add(context, discourse, child, found, depth - 1);
                if (found.Count > before)
                    AddConjuncts(context, discourse, child, found, depth - 1);
            }
        }

        if (found.Count > before || !codebookWords.Organs.Matches(tree, index, context))
            return;
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "nmod") && HasCase(tree, child, "of", "from", "for"))
            {
                Add(context, discourse, child, found, depth - 1);
                AddConjuncts(context, discourse, child, found, depth - 1);
            }
        }
    }

    private void AddConjuncts(SentenceContext context, Discourse discourse, int index, List<string> found, int depth)
    {
        foreach (var child in context.Tree.Children(index))
        {
            if (context.Tree.Is(child, "conj"))
                Add(context, discourse, child, found, depth);
        }
    }

    private static void AddReference(SentenceContext context, Discourse discourse, int index, List<string> found)
    {
        // "the group", "the movement" point to the party last in focus, but never to one named in the words that modify them.
        foreach (var party in discourse.Parties)
        {
            if (!found.Contains(party))
            {
                found.Add(party);
                return;
            }
        }
    }

    private static string? ByPronoun(SentenceContext context, Discourse discourse, int index)
    {
        switch (context.Tree.Lower(index))
        {
            case "he" or "she" or "his" or "her" or "him":
                return discourse.LastPerson is { } person ? person.Party ?? person.Name : null;
            case "we" or "our" or "us" or "i" or "my" when context.IsQuoted(index):
                return discourse.LastSpeaker?.Party;
            case "it" or "its" or "they" or "their" or "them":
                return Antecedent(context, index) ?? (discourse.Parties.Count > 0 ? discourse.Parties[0] : null);
            default:
                return null;
        }
    }

    /// <summary>The party that is the subject of an earlier clause of the same sentence, else the nearest one named before the pronoun.</summary>
    private static string? Antecedent(SentenceContext context, int index)
    {
        string? nearest = null;
        for (var i = 0; i < index; i++)
        {
            if (context.ActorAt(i) is not { Kind: not ActorKind.Media and not ActorKind.Collective } mention || context.IsQuoted(i) != context.IsQuoted(index))
                continue;
            if (context.Tree.Is(i, "nsubj"))
                return mention.Party;
            nearest ??= mention.Party;
        }

        return nearest;
    }

    private bool IsPersonName(SentenceContext context, int index) =>
        context.Tree[index].Upos is Upos.Propn && !context.IsIn(index, "place") && !context.IsIn(index, "time")
        && context.Tree.Child(index, "flat") >= 0;

    private static bool IsDefinite(SentenceTree tree, int index)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "det") && tree.Lower(child) is "the" or "that" or "this")
                return true;
        }

        return false;
    }

    private static bool HasCase(SentenceTree tree, int index, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "case") && prepositions.Contains(tree.Lower(child)))
                return true;
        }

        return false;
    }

    /// <summary>The name whose first word this is: the word and what is joined to it as a name.</summary>
    public static string NameOf(SentenceTree tree, int index)
    {
        int first = index, last = index;
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "flat") || (tree[child].Relation == "compound" && tree[child].Upos is Upos.Propn))
            {
                first = Math.Min(first, child);
                last = Math.Max(last, child);
            }
        }

        return tree.Sentence.Text[tree[first].Span.Start..tree[last].Span.End];
    }

    private static void AddOnce(List<string> found, string party)
    {
        if (!found.Contains(party))
            found.Add(party);
    }
}
