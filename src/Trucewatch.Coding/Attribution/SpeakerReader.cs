using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Reads who a speaker is from the noun phrase that names or describes them.</summary>
internal sealed partial class SpeakerReader(ActorResolver resolver, SpeakerWords words)
{
    /// <summary>The speaker whose phrase has the given head, or null where it can be no speaker ("what", "the numbers").</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="discourse">What was said before.</param>
    /// <param name="head">The head of the phrase.</param>
    /// <param name="verb">The word that attributes; what stands in quotation marks without it is no speaker.</param>
    /// <param name="anyNoun">Whether a noun right before the verb speaks whatever it is.</param>
    public Speaker? Read(SentenceContext context, Discourse discourse, int head, int verb, bool anyNoun)
    {
        if (context.IsQuoted(head) != context.IsQuoted(verb) || context.IsIn(head, "time") || IsDateline(context.Tree, head))
            return null;
        return context.Tree[head].Upos switch
        {
            Upos.Pron or Upos.Det => ByPronoun(context, discourse, head),
            Upos.Noun or Upos.Propn or Upos.X or Upos.Adj => Person(context, discourse, head) ?? Described(context, discourse, head, anyNoun && head == verb - 1),
            Upos.Num when context.Tree.Child(head, "nmod") is var of and >= 0 => Read(context, discourse, of, verb, anyNoun: false),
            _ => null,
        };
    }

    private Speaker? ByPronoun(SentenceContext context, Discourse discourse, int index)
    {
        var lower = context.Tree.Lower(index);
        switch (lower)
        {
            case "he" or "she" or "him" or "her" or "his":
                return NamedBefore(context, discourse, index) ?? discourse.Speakers.ByPronoun(lower is "she" or "her");
            case "it" or "they" or "them" or "its" or "their":
                return discourse.Speakers.Institution(plural: lower is "they" or "them" or "their") ?? ByParty(context, discourse, index);
            case "one" or "another" or "some" or "others" or "many" or "most" or "both" or "several":
                return context.Tree.Child(index, "nmod") is var of and >= 0 && Read(context, discourse, of, of, anyNoun: false) is { } group
                    ? group
                    : new Speaker(PhraseAround(context.Tree, index), null, null, Anonymous: true, IsPerson: true, IsPlural: lower is not ("one" or "another"));
            default:
                return null;
        }
    }

    /// <summary>The person who is the subject of an earlier clause of the same sentence.</summary>
    private Speaker? NamedBefore(SentenceContext context, Discourse discourse, int pronoun)
    {
        for (var i = pronoun - 1; i >= 0; i--)
        {
            if (context.Tree.Is(i, "nsubj") && context.Tree[i].Upos is Upos.Propn or Upos.Noun && !context.IsQuoted(i) && Person(context, discourse, i) is { } person)
                return person;
        }

        return null;
    }

    private Speaker? ByParty(SentenceContext context, Discourse discourse, int index)
    {
        var parties = resolver.Parties(context, discourse, index);
        return parties.Count > 0 ? new Speaker(parties[0], parties[0], null, Anonymous: false, IsPerson: false) : null;
    }

    private Speaker? Described(SentenceContext context, Discourse discourse, int head, bool speaks)
    {
        var tree = context.Tree;
        var mention = context.ActorAt(head);
        var anonymous = words.Anonymous.Matches(tree, head, context);
        if (mention is not null && !anonymous && mention.Form is not (ActorForm.Office or ActorForm.Person or ActorForm.Demonym))
            return Institution(context, discourse, head, mention);
        speaks |= words.Speaking.Matches(tree, head, context);
        if (!speaks && mention is null && !(tree[head].Upos is Upos.Propn && !context.IsIn(head, "place")))
            return null;
        var noun = NounOf(context, head);
        if (tree[head].Upos is Upos.Noun && IsBareDefinite(tree, head) && !words.Documents.Matches(tree, head, context))
        {
            if (discourse.Speakers.ByNoun(noun, null) is { } before)
                return before;
            if (!anonymous && ByParty(context, discourse, head) is { } party)
                return party with { Name = words.Forces.Matches(tree, head, context) ? $"{discourse.Speakers.AdjectiveOf(party.Name)} {tree.Lower(head)}" : party.Name };
            // "the director", of whom no such office was told: the person the report is about.
            if (words.Titles.Matches(tree, head, context) && tree[head].Xpos == "NN" && !anonymous && discourse.Speakers.AnyPerson() is { } person)
                return person;
            if (words.ShortForms.Matches(tree, head, context) && discourse.Speakers.Institution(plural: false) is { } institution)
                return institution;
        }

        var parties = resolver.Parties(context, discourse, head);
        var phrase = new Speaker(
            PhraseAround(tree, head),
            parties.Count > 0 ? parties[0] : null,
            null,
            anonymous,
            IsPerson: anonymous || mention is { Form: ActorForm.Office },
            IsPlural: tree[head].Xpos is "NNS" or "NNPS",
            IsDocument: words.Documents.Matches(tree, head, context));
        return discourse.Speakers.Introduce(phrase, [noun], Sex(context, head, head));
    }

    private Speaker Institution(SentenceContext context, Discourse discourse, int head, ActorMention mention)
    {
        var written = mention.Span.Of(context.Sentence.Text);
        var name = mention.Form is ActorForm.Name && mention.NamesWholeParty && mention.Party.Length >= written.Length ? mention.Party : WithShortForm(context, head, written);
        var speaker = new Speaker(name, mention.Party, null, Anonymous: mention.Kind is ActorKind.Collective, IsPerson: mention.Kind is ActorKind.Collective);
        return discourse.Speakers.Introduce(speaker, [NounOf(context, head)], null);
    }

    // "KHARTOUM (Reuters) - ...": the place from which a report is sent says nothing.
    private static bool IsDateline(SentenceTree tree, int head) => head == 0 && tree[0].Form.Length > 4 && tree[0].Form.All(char.IsUpper);

    /// <summary>"The Office for the Coordination of Humanitarian Affairs (OCHA)": a name with the short form that the report goes on to use.</summary>
    private static string WithShortForm(SentenceContext context, int head, string name)
    {
        var tree = context.Tree;
        for (var i = head + 1; i + 2 < tree.Count && i <= head + 5; i++)
        {
            if (tree.Lower(i) == "(" && tree.Lower(i + 2) == ")" && tree[i + 1].Form.All(char.IsUpper))
                return $"{name} ({tree[i + 1].Form})";
        }

        return name;
    }

    /// <summary>The noun by which a report may come back to somebody; an army by any of its names.</summary>
    private string NounOf(SentenceContext context, int head) => words.Forces.Matches(context.Tree, head, context) ? "army" : context.Tree[head].Lemma.ToLowerInvariant();

    private bool? Sex(SentenceContext context, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (words.Female.Matches(context.Tree, i, context))
                return true;
            if (words.Male.Matches(context.Tree, i, context))
                return false;
        }

        return null;
    }

    private static bool IsBareDefinite(SentenceTree tree, int head)
    {
        var definite = false;
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "det") && tree.Lower(child) is "the" or "that" or "this")
                definite = true;
            else if (tree[child].Relation == "nmod:poss" && tree[child].Upos is Upos.Pron)
                definite = true;
            else if (tree.BaseRelation(child) is "amod" or "compound" or "nmod")
                return false;
        }

        return definite;
    }
}
