using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Reads who a speaker is from the noun phrase that names or describes them.</summary>
internal sealed class SpeakerReader(ActorResolver resolver, WordTest anonymousNouns, WordTest documents)
{
    /// <summary>The speaker whose phrase has the given head, or null where it is no speaker at all ("what", "there").</summary>
    public Speaker? Read(SentenceContext context, Discourse discourse, int head)
    {
        var tree = context.Tree;
        if (tree[head].Upos is Upos.Pron)
            return ByPronoun(context, discourse, head);
        if (tree[head].Upos is not (Upos.Noun or Upos.Propn or Upos.Num or Upos.X or Upos.Adj or Upos.Det))
            return null;
        return Person(context, discourse, head) ?? Described(context, discourse, head);
    }

    private Speaker? ByPronoun(SentenceContext context, Discourse discourse, int index)
    {
        switch (context.Tree.Lower(index))
        {
            case "he" or "she":
                return discourse.LastPerson ?? discourse.LastSpeaker;
            case "it" or "they":
                var parties = resolver.Parties(context, discourse, index);
                return parties.Count > 0 ? new Speaker(parties[0], parties[0], null, Anonymous: false, IsPerson: false) : discourse.LastSpeaker;
            case "one" or "another" or "some" or "others" or "both":
                return new Speaker(PhraseAround(context.Tree, index), null, null, Anonymous: true, IsPerson: true);
            default:
                return null;
        }
    }

    private Speaker? Person(SentenceContext context, Discourse discourse, int head)
    {
        var tree = context.Tree;
        var mention = context.ActorAt(head);
        if (mention is { PersonName: { } known })
        {
            var full = discourse.Known(known) ?? new Speaker(known, mention.Party, RoleOf(tree, head), Anonymous: false, IsPerson: true);
            discourse.Introduce(full);
            return full;
        }

        if (tree[head].Upos is not Upos.Propn || mention is not null)
            return NamedBeside(context, discourse, head);
        var name = ActorResolver.NameOf(tree, head);
        if (discourse.Known(name) is { } before)
        {
            discourse.FocusPerson(before);
            return before;
        }

        if (!name.Contains(' ', StringComparison.Ordinal) && tree.Child(head, "appos") < 0 && tree.Child(head, "compound") < 0)
            return null;
        var parties = resolver.Parties(context, discourse, head);
        var party = parties.FirstOrDefault(candidate => candidate != name);
        var person = new Speaker(name, party, RoleOf(tree, head), Anonymous: false, IsPerson: true);
        discourse.Introduce(person);
        return person;
    }

    /// <summary>"Its spokesman Osama Hamdan": the name stands beside the office.</summary>
    private Speaker? NamedBeside(SentenceContext context, Discourse discourse, int head)
    {
        var tree = context.Tree;
        foreach (var child in tree.Children(head))
        {
            if ((tree.Is(child, "appos") || tree.Is(child, "flat")) && tree[child].Upos is Upos.Propn && context.ActorAt(child) is null or { PersonName: not null })
            {
                var name = context.ActorAt(child)?.PersonName ?? ActorResolver.NameOf(tree, child);
                if (!name.Contains(' ', StringComparison.Ordinal) && discourse.Known(name) is null)
                    continue;
                var parties = resolver.Parties(context, discourse, head);
                var person = discourse.Known(name) ?? new Speaker(name, parties.FirstOrDefault(), PhraseAround(tree, head), Anonymous: false, IsPerson: true);
                discourse.Introduce(person);
                return person;
            }
        }

        return null;
    }

    private Speaker Described(SentenceContext context, Discourse discourse, int head)
    {
        var tree = context.Tree;
        var parties = resolver.Parties(context, discourse, head);
        var party = parties.Count > 0 ? parties[0] : null;
        var anonymous = anonymousNouns.Matches(tree, head, context);
        var mention = context.ActorAt(head);
        var name = mention is not null && !anonymous && mention.Form is not ActorForm.Office ? mention.Span.Of(context.Sentence.Text) : PhraseAround(tree, head);
        // "the group said": the institution is the one it points back to.
        if (!anonymous && mention is null && tree[head].Upos is Upos.Noun && party is not null && !documents.Matches(tree, head, context)
            && tree.Child(head, "amod") < 0 && tree.Child(head, "compound") < 0 && tree.Child(head, "nmod") < 0)
        {
            name = party;
        }

        return new Speaker(name, party, null, anonymous, IsPerson: anonymous);
    }

    /// <summary>The office before or after a person's name, in the report's words, or null.</summary>
    private static string? RoleOf(SentenceTree tree, int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "appos") && tree[child].Upos is Upos.Noun)
                return PhraseAround(tree, child);
        }

        int first = -1, last = -1;
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.BaseRelation(child) is "compound" or "amod" or "nmod" && tree[child].Upos is not Upos.Propn)
            {
                first = first < 0 ? child : first;
                last = child;
            }
        }

        return first < 0 ? null : tree.Sentence.Text[tree[first].Span.Start..tree[last].Span.End];
    }

    /// <summary>The phrase from its first modifier to its head, with "of …" behind it, without article and relative clause.</summary>
    public static string PhraseAround(SentenceTree tree, int head)
    {
        int first = head, last = head;
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.BaseRelation(child) is "amod" or "compound" or "nmod" or "nummod" or "flat" or "det" or "case")
            {
                if (child == 0 || !tree.Is(child, "case"))
                    first = Math.Min(first, LeftEdge(tree, child));
            }
            else if (child > head && (tree.Is(child, "flat") || (tree.Is(child, "nmod") && child - head <= 5)))
            {
                last = Math.Max(last, RightEdge(tree, child));
            }
        }

        return tree.Sentence.Text[tree[first].Span.Start..tree[last].Span.End];
    }

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
            if (child > edge && tree.BaseRelation(child) is "flat" or "compound" or "nmod" or "conj")
                edge = Math.Max(edge, RightEdge(tree, child));
        }

        return edge;
    }
}
