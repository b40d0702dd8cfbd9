using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>The words of a phrase, for those whom a report describes but does not name.</summary>
internal sealed partial class SpeakerReader
{
    private const int LongestDescription = 9;

    /// <summary>Which named person "the US secretary of state" or "Israel's foreign minister" is, of those the report names; null where it is none.</summary>
    private Speaker? ByDescription(SentenceContext context, Discourse discourse, int head)
    {
        var tree = context.Tree;
        if (tree[head].Xpos is not ("NN" or "NNP") || !words.Titles.Matches(tree, head, context) || words.NoPersons.Matches(tree, head, context)
            || context.ActorAt(head) is not (null or { Form: ActorForm.Office }) || !IsDefinite(context, head))
        {
            return null;
        }

        var modifiers = new List<string>();
        string? party = context.ActorAt(head) is { Form: ActorForm.Office } office ? office.Party : null;
        foreach (var child in tree.Children(head))
        {
            if (context.ActorAt(child) is { } mention)
                party ??= mention.Party;
            else if (tree[child].Relation == "nmod:poss")
                party ??= resolver.Parties(context, discourse, child).FirstOrDefault();
        }

        modifiers.AddRange(Modifiers(context, head).Select(child => tree[child].Lemma.ToLowerInvariant()));
        var noun = NounOf(context, head);
        var strictly = discourse.Speakers.ByDescription(noun, modifiers, party) ?? discourse.Ahead.ByDescription(noun, modifiers, party);
        if (strictly is not null || party is null)
            return strictly;
        if (words.Leaders.Lists(noun) && modifiers.Count == 0 && OwnPronoun(tree, head) < 0 && discourse.Speakers.ByDescription(TopOffice, [], party) is { } leader)
            return leader;
        // "Haiti's unelected prime minister": an adjective that is no part of an office only describes.
        List<string> title = [.. Modifiers(context, head).Where(child => tree[child].Upos is not Upos.Adj || words.Titles.Matches(tree, child, context)).Select(child => tree[child].Lemma.ToLowerInvariant())];
        return title.Count == modifiers.Count ? null : discourse.Speakers.ByDescription(noun, title, party) ?? discourse.Ahead.ByDescription(noun, title, party);
    }

    /// <summary>The words that say which of several of its kind the noun is, but for the names of parties.</summary>
    private static List<int> Modifiers(SentenceContext context, int head)
    {
        var tree = context.Tree;
        var modifiers = new List<int>();
        foreach (var child in tree.Children(head))
        {
            if (context.ActorAt(child) is null && tree[child].Relation != "nmod:poss" && tree.BaseRelation(child) is "amod" or "compound" or "nmod"
                && tree[child].Upos is Upos.Noun or Upos.Adj or Upos.Propn)
            {
                modifiers.Add(child);
            }
        }

        return modifiers;
    }

    private static bool IsDefinite(SentenceContext context, int head)
    {
        foreach (var child in context.Tree.Children(head))
        {
            if (context.Tree[child].Relation == "nmod:poss" || (context.Tree.Is(child, "det") && context.Tree.Lower(child) is "the" or "that"))
                return true;
            if (context.Tree.Is(child, "det"))
                return false;
        }

        return context.ActorAt(head) is { Form: ActorForm.Office };
    }

    /// <summary>Whose a document is, or through whom it is known: "a survey by the institute", "a copy seen by Reuters", "the ministry's report".</summary>
    private Speaker? Author(SentenceContext context, Discourse discourse, int head)
    {
        var tree = context.Tree;
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "acl"))
            {
                foreach (var behind in tree.Children(child))
                {
                    var isAgent = tree[behind].Relation == "obl:agent" || (tree.Is(behind, "obl") && HasCase(tree, behind, "by"));
                    var isSubject = tree.Is(behind, "nsubj") && tree[behind].Upos is not (Upos.Pron or Upos.Det);
                    if ((isAgent || isSubject) && Named(context, discourse, behind) is { } agent)
                        return agent;
                }
            }
            else if ((tree[child].Relation == "nmod:poss" || (tree.Is(child, "nmod") && HasCase(tree, child, "by"))) && Named(context, discourse, child) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary>"The document said", "according to a statement": nobody is told with it, so it is whoever spoke last, or of whom the sentence tells.</summary>
    private Speaker? WriterBefore(SentenceContext context, Discourse discourse, int head)
    {
        var tree = context.Tree;
        foreach (var child in tree.Children(head))
        {
            if (tree.BaseRelation(child) is "amod" or "compound" or "nmod" or "acl" or "nummod" && tree[child].Upos is not Upos.Punct)
                return null;
        }

        if (IsBareDefinite(tree, head))
            return discourse.Speakers.Last is { IsDocument: false, IsPerson: false } last && context.Sentence.Index - discourse.Speakers.LastSentence <= 3 ? last : null;
        if (tree.Root < 0 || tree.Child(tree.Root, "nsubj") is not (var subject and >= 0) || subject == head || context.IsQuoted(subject))
            return null;
        return tree[subject].Upos is Upos.Noun or Upos.Propn ? Named(context, discourse, subject) : null;
    }

    /// <summary>"The mediator, Oman, announced": the party named beside the noun.</summary>
    private static Speaker? NamedBeside(ActorMention mention, Discourse discourse) => new(discourse.Names.Full(mention.Party), mention.Party, null, Anonymous: false, IsPerson: false);

    private static Speaker? Beside(SentenceContext context, Discourse discourse, int head)
    {
        var tree = context.Tree;
        foreach (var child in tree.Children(head))
        {
            if (child > head + 1 && child <= head + 4 && tree.Is(child, "appos") && tree.Lower(head + 1) == ","
                && context.ActorAt(child) is { PersonName: null, Form: ActorForm.Name, Kind: not ActorKind.Collective } mention)
            {
                return NamedBeside(mention, discourse);
            }
        }

        return null;
    }

    private Speaker? Named(SentenceContext context, Discourse discourse, int index) =>
        Read(context, discourse, index, index, anyNoun: false) is { IsDocument: false, Anonymous: false } speaker ? speaker : null;

    private static bool HasCase(SentenceTree tree, int index, string preposition)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "case") && tree.Lower(child) == preposition)
                return true;
        }

        return false;
    }

    /// <summary>The phrase, with the owner's name where it begins with "his" or "its".</summary>
    private string Phrase(SentenceContext context, Discourse discourse, int head)
    {
        var phrase = PhraseAround(context.Tree, head);
        foreach (var child in context.Tree.Children(head))
        {
            if (context.Tree[child].Relation == "nmod:poss" && context.Tree[child].Upos is Upos.Pron && ByPronoun(context, discourse, child) is { Anonymous: false } owner
                && phrase.StartsWith(context.Tree[child].Form, StringComparison.Ordinal))
            {
                return owner.Name + "'s" + phrase[context.Tree[child].Form.Length..];
            }
        }

        return phrase;
    }

    /// <summary>The phrase from its first modifier to its head, with "of …" behind it, without article and relative clause.</summary>
    public static string PhraseAround(SentenceTree tree, int head)
    {
        int first = head, last = head;
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.BaseRelation(child) is "amod" or "compound" or "nmod" or "nummod" or "flat" or "det")
                first = Math.Min(first, LeftEdge(tree, child));
            else if (child > head && (tree.Is(child, "flat") || (tree.Is(child, "nmod") && child - head <= 7) || IsShortDescription(tree, head, child)))
                last = Math.Max(last, RightEdge(tree, child));
        }

        return tree.Sentence.Text[tree[first].Span.Start..tree[last].Span.End];
    }

    /// <summary>"An official involved in the talks", "a source familiar with the matter": what is said of somebody right behind the noun.</summary>
    private static bool IsShortDescription(SentenceTree tree, int head, int child) =>
        (tree[child].Relation == "acl" || (tree.Is(child, "amod") && child > head)) && child - head <= 2 && tree[head + 1].Upos is not Upos.Punct
        && RightEdge(tree, child) - head <= LongestDescription;

    private static int LeftEdge(SentenceTree tree, int index)
    {
        var edge = index;
        foreach (var child in tree.Children(index))
        {
            if (child < edge && !tree.Is(child, "punct"))
                edge = Math.Min(edge, LeftEdge(tree, child));
        }

        return edge;
    }

    private static int RightEdge(SentenceTree tree, int index)
    {
        var edge = index;
        foreach (var child in tree.Children(index))
        {
            if (child > edge && tree.BaseRelation(child) is "flat" or "compound" or "nmod" or "conj" or "obl" or "obj")
                edge = Math.Max(edge, RightEdge(tree, child));
        }

        return edge;
    }
}
