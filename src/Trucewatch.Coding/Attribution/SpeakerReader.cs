using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Reads who a speaker is from the noun phrase that names or describes them.</summary>
internal sealed partial class SpeakerReader(ActorResolver resolver, SpeakerWords words)
{
    private const int FewestOfCrowd = 20;

    /// <summary>The speaker whose phrase has the given head, or null where it can be no speaker ("what", "the numbers").</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="discourse">What was said before.</param>
    /// <param name="head">The head of the phrase.</param>
    /// <param name="verb">The word that attributes; what stands in quotation marks without it is no speaker.</param>
    /// <param name="anyNoun">Whether a noun speaks whatever it is.</param>
    public Speaker? Read(SentenceContext context, Discourse discourse, int head, int verb, bool anyNoun)
    {
        if (context.IsQuoted(head) != context.IsQuoted(verb) || context.IsIn(head, "time") || IsDateline(context.Tree, head) || IsCrowd(context, head))
            return null;
        return context.Tree[head].Upos switch
        {
            // "WHO reports": what is written as a name of a party is no pronoun.
            Upos.Pron when context.ActorAt(head) is { Kind: not ActorKind.Collective } => Described(context, discourse, head, speaks: true),
            Upos.Pron or Upos.Det => ByPronoun(context, discourse, head),
            Upos.Noun or Upos.Propn or Upos.X or Upos.Adj => Person(context, discourse, head) ?? Described(context, discourse, head, anyNoun),
            Upos.Num when context.Tree.Child(head, "nmod") is var of and >= 0 => Read(context, discourse, of, verb, anyNoun: false),
            _ => null,
        };
    }

    /// <summary>"83 others", "500,000 people": a number of people who do not speak with one voice, unless they are organisations.</summary>
    private bool IsCrowd(SentenceContext context, int head)
    {
        foreach (var child in context.Tree.Children(head))
        {
            if (context.Tree.Is(child, "nummod") && context.NumberAt(child) is { Min: >= FewestOfCrowd } && !words.ShortForms.Matches(context.Tree, head, context))
                return true;
        }

        return false;
    }

    private Speaker? ByPronoun(SentenceContext context, Discourse discourse, int index)
    {
        var lower = context.Tree.Lower(index);
        switch (lower)
        {
            case "he" or "she" or "him" or "her" or "his":
                var female = lower is "she" or "her";
                return NamedBefore(context, discourse, index, inSaid: false) ?? LastSpeaker(context, discourse, female) ?? NamedBefore(context, discourse, index, inSaid: true)
                    ?? discourse.Speakers.ByPronoun(female);
            case "it" or "they" or "them" or "its" or "their":
                return InstitutionBefore(context, discourse, index) ?? discourse.Speakers.Institution(plural: lower is "they" or "them" or "their") ?? ByParty(context, discourse, index);
            case "we" or "i" or "us" or "our" when !context.IsQuoted(index):
                return discourse.Issuer;
            case "one" or "another" or "some" or "others" or "many" or "most" or "both" or "several":
                return context.Tree.Child(index, "nmod") is var of and >= 0 && Read(context, discourse, of, of, anyNoun: false) is { } group
                    ? group
                    : new Speaker(PhraseAround(context.Tree, index), null, null, Anonymous: true, IsPerson: true, IsPlural: lower is not ("one" or "another"));
            default:
                return null;
        }
    }

    /// <summary>The person who is the subject of an earlier clause of the same sentence; of a clause that is said by the pronoun's person only where asked for.</summary>
    private Speaker? NamedBefore(SentenceContext context, Discourse discourse, int pronoun, bool inSaid)
    {
        for (var i = pronoun - 1; i >= 0; i--)
        {
            if (context.Tree.Is(i, "nsubj") && context.Tree[i].Upos is Upos.Propn or Upos.Noun && !context.IsQuoted(i) && (inSaid || !IsInWhatIsSaid(context.Tree, i, pronoun))
                && Person(context, discourse, i) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>The institution or party that is the subject of an earlier clause of the same sentence.</summary>
    private Speaker? InstitutionBefore(SentenceContext context, Discourse discourse, int pronoun)
    {
        for (var i = pronoun - 1; i >= 0; i--)
        {
            if (context.Tree.Is(i, "nsubj") && context.ActorAt(i) is { PersonName: null, Form: not ActorForm.Demonym and not ActorForm.Office } mention
                && !context.IsQuoted(i) && !IsInWhatIsSaid(context.Tree, i, pronoun))
            {
                return Institution(context, discourse, i, mention);
            }

            // "The Iran-aligned movement strikes ships in what it says is solidarity": who is only described is still who "it" is.
            if (i < pronoun && context.Tree.Is(i, "nsubj") && context.Tree[i].Upos is Upos.Noun && context.ActorAt(i) is null && words.ShortForms.Matches(context.Tree, i, context)
                && !context.IsQuoted(i) && !IsInWhatIsSaid(context.Tree, i, pronoun) && Described(context, discourse, i, speaks: false) is { } described)
            {
                return described;
            }
        }

        return null;
    }

    /// <summary>
    /// "Sarraj had shown himself willing, he said": what stands before the attribution is said by somebody else than its subject, unless the
    /// clause only leads up to it ("when he met Sarraj, he said").
    /// </summary>
    private static bool IsInWhatIsSaid(SentenceTree tree, int subject, int pronoun)
    {
        var verb = tree[pronoun].Head;
        var clause = tree[subject].Head;
        if (verb < 0 || clause < 0 || !(pronoun > 0 && tree[pronoun - 1].Upos is Upos.Punct))
            return false;
        if (tree.Is(verb, "parataxis") || tree.Is(verb, "ccomp"))
            return tree.IsUnder(clause, tree[verb].Head);
        for (var i = clause; i >= 0 && i != verb; i = tree[i].Head)
        {
            if (tree.Is(i, "ccomp") || tree.Is(i, "parataxis"))
                return true;
        }

        return false;
    }

    /// <summary>Whoever spoke in the sentence before, or earlier in this one, goes on as "he" or "she".</summary>
    private static Speaker? LastSpeaker(SentenceContext context, Discourse discourse, bool female) =>
        discourse.Speakers is { Last: { IsPerson: true, IsPlural: false } last } memory && context.Sentence.Index - memory.LastSentence <= 1 && memory.MayBe(last, female) ? last : null;

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
        if (words.Documents.Matches(tree, head, context) && (Author(context, discourse, head) ?? WriterBefore(context, discourse, head)) is { } author)
            return author;
        if (mention is null && Beside(context, discourse, head) is { } beside)
            return beside;
        if (ByDescription(context, discourse, head) is { } described)
            return described;
        if (mention is not null && !anonymous && mention.Form is not (ActorForm.Office or ActorForm.Person or ActorForm.Demonym))
            return Institution(context, discourse, head, mention);
        speaks |= words.Speaking.Matches(tree, head, context);
        if (!speaks && mention is null && !IsName(context, head))
            return InApposition(context, discourse, head);
        var noun = NounOf(context, head);
        // "The Mission", "the Envoy": some write such nouns with a capital.
        if ((tree[head].Upos is Upos.Noun || (tree[head].Upos is Upos.Propn && words.Speaking.Matches(tree, head, context))) && IsBareDefinite(tree, head) && !words.Documents.Matches(tree, head, context))
        {
            var owner = OwnerOf(context, discourse, head);
            if (SpokenOf(tree, discourse, head, noun, owner) is { } before)
                return before;
            var isTitle = words.Titles.Matches(tree, head, context) && !words.NoPersons.Matches(tree, head, context) && tree[head].Xpos is "NN" or "NNP";
            // "The Mission" is a body of its own, "his office" the person's, and "its mayor" not the state that the town is of.
            var isOwn = tree[head].Upos is Upos.Propn || owner is { IsPerson: true, Anonymous: false } || (isTitle && owner is not null);
            if (!anonymous && (!isOwn || words.Described.Matches(tree, head, context)) && ByParty(context, discourse, head) is { } party)
                return party with { Name = words.Described.Matches(tree, head, context) ? $"{discourse.AdjectiveOf(party.Name) ?? party.Name} {tree.Lower(head)}" : discourse.Names.Full(party.Name) };
            // "the director", of whom no such office was told: the person the report is about.
            if (words.Titles.Matches(tree, head, context) && tree[head].Xpos is "NN" or "NNP" && !anonymous && owner is null && discourse.Speakers.AnyPerson() is { } person)
                return person;
            if (!isOwn && words.ShortForms.Matches(tree, head, context) && discourse.Speakers.Institution(plural: false) is { } institution)
                return institution;
            if (anonymous && ReturnsToPerson(context, discourse, head) is { } same)
                return same;
        }

        var parties = resolver.Parties(context, discourse, head);
        var phrase = new Speaker(
            discourse.Names.Full(Phrase(context, discourse, head)),
            parties.Count > 0 ? parties[0] : null,
            null,
            anonymous,
            IsPerson: anonymous || mention is { Form: ActorForm.Office },
            IsPlural: IsPlural(tree, head),
            IsDocument: words.Documents.Matches(tree, head, context));
        return discourse.Speakers.Introduce(phrase, [noun], Sex(context, head, head));
    }

    // A noun with a capital inside a sentence is part of a name, whatever the tags say: "the Sixth Division", "the AAPP".
    private static bool IsName(SentenceContext context, int head) =>
        (context.Tree[head].Upos is Upos.Propn || (head > 0 && char.IsUpper(context.Tree[head].Form[0]))) && !context.IsIn(head, "place") && !context.IsIn(head, "time");

    /// <summary>"His partners, the ministers Ana Ruiz and Luis Gil, vowed": the person named in apposition.</summary>
    private Speaker? InApposition(SentenceContext context, Discourse discourse, int head)
    {
        foreach (var child in context.Tree.Children(head))
        {
            if (child > head && context.Tree.Is(child, "appos") && Person(context, discourse, child) is { } person)
                return person;
        }

        return null;
    }

    private Speaker Institution(SentenceContext context, Discourse discourse, int head, ActorMention mention)
    {
        var written = mention.Span.Of(context.Sentence.Text);
        var name = discourse.Names.Full(NameOf(mention, written));
        // "The UN refugee agency, UNHCR, said": both names.
        if (!name.EndsWith(')') && ShortNameBehind(context, mention) is { } acronym)
            name = $"{name} ({acronym})";
        var speaker = new Speaker(name, mention.Party, null, Anonymous: mention.Kind is ActorKind.Collective, IsPerson: mention.Kind is ActorKind.Collective);
        return discourse.Speakers.Introduce(speaker, [NounOf(context, head)], null);
    }

    /// <summary>A party by its usual name, with the short form where that is what the report writes ("AFP").</summary>
    private static string NameOf(ActorMention mention, string written)
    {
        if (mention.Form is not ActorForm.Name || !mention.NamesWholeParty || mention.Party.Length < written.Length)
            return written;
        // "The junta": a plain word by which the report means the party stays in its name.
        if (char.IsLower(written[0]) && !mention.Party.Contains(written, StringComparison.OrdinalIgnoreCase))
            return $"{mention.Party} {written}";
        return written.Length >= 2 && written != mention.Party && written.All(c => char.IsUpper(c) || c == '.') ? $"{mention.Party} ({written})" : mention.Party;
    }

    private static string? ShortNameBehind(SentenceContext context, ActorMention mention)
    {
        var tree = context.Tree;
        var (_, last) = context.TokensOf(mention.Span);
        return last >= 0 && last + 3 < tree.Count && tree.Lower(last + 1) is "," or "(" && tree.Lower(last + 3) is "," or ")"
            && tree[last + 2].Form is { Length: >= 3 } form && form.All(char.IsUpper) ? form : null;
    }

    // "KHARTOUM (Reuters) - ...": the place from which a report is sent says nothing.
    private static bool IsDateline(SentenceTree tree, int head) =>
        head == 0 && tree[0].Form.Length > 4 && tree[0].Form.All(char.IsUpper) && !(tree.Count > 1 && tree[1].Upos is Upos.Verb or Upos.Aux);

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

    private static bool IsPlural(SentenceTree tree, int head) => tree[head].Xpos is "NNS" or "NNPS";

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
