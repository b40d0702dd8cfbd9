using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Says which parties a word of a sentence stands for: by name, by office, by what modifies it, by what it refers back to.</summary>
/// <param name="words">The groups of words by which nouns stand for parties.</param>
internal sealed class ActorResolver(ActorWords words)
{
    private const int DeepestChain = 5;
    private const int Two = 2;

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

        var name = tree[index].Upos is Upos.Propn ? UnknownName.At(context, index, words) : null;
        if (name is { } known && (discourse.Known(known.Text(tree)) ?? Met(discourse, known.Text(tree))) is { } introduced)
        {
            AddOnce(found, introduced.Party ?? introduced.Name);
            return;
        }

        var before = found.Count;
        if (!words.PeopleNouns.Matches(tree, index, context))
            AddModifiers(context, discourse, index, found, depth);
        if (found.Count == before && (context.NumberAt(index) is not null || words.PartNouns.Matches(tree, index, context)))
            AddWholes(context, discourse, index, found, depth);
        if (found.Count == before && (tree[index].Upos is Upos.Noun || (tree[index].Upos is Upos.Propn && name is null)))
            AddReferences(context, discourse, index, found);
        if (found.Count == before && name is { } unknown)
            AddOnce(found, unknown.Text(tree));
    }

    /// <summary>The person whom the report introduces under the name, before or further down, with a party.</summary>
    private static Speaker? Met(Discourse discourse, string name) =>
        (discourse.Speakers.Person(name) ?? discourse.Ahead.Person(name)) is { Party: not null } person ? person : null;

    /// <summary>"Dozens of fighters of the group": what is said of a part is said of the whole.</summary>
    private void AddWholes(SentenceContext context, Discourse discourse, int index, List<string> found, int depth)
    {
        foreach (var child in context.Tree.Children(index))
        {
            if (context.Tree.Is(child, "nmod") && HasCase(context.Tree, child, "of"))
                Add(context, discourse, child, found, depth - 1);
        }
    }

    private void AddModifiers(SentenceContext context, Discourse discourse, int index, List<string> found, int depth)
    {
        var tree = context.Tree;
        var before = found.Count;
        foreach (var child in tree.Children(index))
        {
            if (tree.BaseRelation(child) is "amod" or "compound" or "flat" or "appos" || tree[child].Relation is "nmod:poss" or "nmod:desc")
            {
                if (tree.Is(child, "amod") && context.ActorAt(child) is null)
                    continue;
                // "The Central Emergency Response Fund": a word inside a name that the register does not know names nobody by itself.
                if (tree.Is(child, "compound") && context.ActorAt(child) is null && !words.Organs.Matches(tree, index, context))
                    continue;
                Add(context, discourse, child, found, depth - 1);
                if (found.Count > before)
                    AddConjuncts(context, discourse, child, found, depth - 1);
            }
        }

        if (found.Count > before || !words.Organs.Matches(tree, index, context))
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

    /// <summary>"Defence Minister Hassan Kabroun": the one state in which the conflict plays, where a title is a state's and no state is told with it; else null.</summary>
    public string? HomeOf(SentenceContext context, Discourse discourse, int title) =>
        words.StateNouns.Matches(context.Tree, title, context) || words.ForceNouns.Matches(context.Tree, title, context) ? discourse.Home : null;

    /// <summary>"The group", "the army", "both sides": nouns that point back to parties named before.</summary>
    private void AddReferences(SentenceContext context, Discourse discourse, int index, List<string> found)
    {
        var tree = context.Tree;
        if (words.SideNouns.Matches(tree, index, context) && IsPlural(tree, index))
        {
            // A report may begin with "the warring sides" and name them further down.
            List<string> principals = [.. discourse.Principals.Select(principal => principal.Name)];
            foreach (var side in principals.Count < Two && discourse.Sides.Count == Two ? discourse.Sides : principals)
                AddOnce(found, side);
            return;
        }

        if (!IsDefinite(tree, index) && !(IsPlural(tree, index) && words.ForceNouns.Matches(tree, index, context)))
            return;
        var party = words.ForceNouns.Matches(tree, index, context)
            ? discourse.Parties.Where(candidate => candidate.IsState).OrderByDescending(candidate => candidate.Times).FirstOrDefault()
            : Latest(discourse, candidate =>
                (candidate.IsGroup && words.GroupNouns.Matches(tree, index, context))
                || (candidate.IsState && words.StateNouns.Matches(tree, index, context))
                || (candidate.IsBody && words.BodyNouns.Matches(tree, index, context)));
        // "The government", in a report on a civil war that has just named a foreign capital, is the government at home.
        if (party is { IsState: true } && discourse.Home is { } own && own != party.Name && words.StateNouns.Matches(tree, index, context)
            && discourse.Parties.FirstOrDefault(other => other.Name == own) is { } state && state.Times > party.Times)
            AddOnce(found, own);
        else if (party is not null)
            AddOnce(found, party.Name);
        else if (discourse.Home is { } home && (words.StateNouns.Matches(tree, index, context) || words.ForceNouns.Matches(tree, index, context)))
            AddOnce(found, home);
        else if (IsPlural(tree, index) && words.GroupNouns.Matches(tree, index, context))
            AddOnce(found, tree.Lower(index)); // unnamed fighters keep a plain label
    }

    private static FocusedParty? Latest(Discourse discourse, Func<FocusedParty, bool> fits) => discourse.Parties.FirstOrDefault(fits);

    private string? ByPronoun(SentenceContext context, Discourse discourse, int index)
    {
        switch (context.Tree.Lower(index))
        {
            case "he" or "she" or "his" or "her" or "him":
                return ByHeOrShe(context, discourse, index);
            case "we" or "our" or "us" or "i" or "my" when context.IsQuoted(index):
                return discourse.LastSpeaker?.Party;
            case "we" or "our" or "us" when discourse.Issuer is { } issuer:
                return issuer.Party ?? issuer.Name;
            case "it" or "its" or "they" or "their" or "them":
                return Antecedent(context, index) ?? (discourse.Parties.Count > 0 ? discourse.Parties[0].Name : null);
            default:
                return null;
        }
    }

    /// <summary>The party of whoever is meant, as far as the report tells one; else the name.</summary>
    private static string? ByHeOrShe(SentenceContext context, Discourse discourse, int index)
    {
        if (PersonBefore(context, discourse, index) is { } before)
            return before;
        var latest = discourse.Speakers.Latest(context.Tree.Lower(index) is "she" or "her");
        return latest?.Party ?? discourse.LastPerson?.Party ?? latest?.Name ?? discourse.LastPerson?.Name;
    }

    /// <summary>The person who is the subject of an earlier clause of the same sentence.</summary>
    private static string? PersonBefore(SentenceContext context, Discourse discourse, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (!context.Tree.Is(i, "nsubj") || context.IsQuoted(i) != context.IsQuoted(index))
                continue;
            if (context.ActorAt(i) is { PersonName: not null } mention)
                return mention.Party;
            if (context.Tree[i].Upos is Upos.Propn && discourse.Speakers.Person(NameOf(context.Tree, i)) is { } person)
                return person.Party ?? person.Name;
        }

        return null;
    }

    /// <summary>
    /// The party that is the subject of the clause over the pronoun's own ("the ministry said that it ...", "the army halted and it ..."), else of an earlier clause
    /// of the same sentence, else the nearest one named before the pronoun.
    /// </summary>
    private string? Antecedent(SentenceContext context, int index)
    {
        var tree = context.Tree;
        // "Israel said that Iran had struck it": nobody is "it" to what he does himself, though "its" may be his.
        var own = tree[index].Relation is "nmod:poss" ? -1 : tree[index].Head;
        for (var clause = tree[index].Head; clause >= 0; clause = tree[clause].Head)
        {
            foreach (var child in tree.Children(clause))
            {
                if (child < index && clause != own && tree.Is(child, "nsubj") && SubjectOf(context, index, child) is { } subject)
                    return subject;
            }
        }

        string? nearest = null;
        for (var i = 0; i < index; i++)
        {
            if (own >= 0 && tree[i].Head == own && tree.Is(i, "nsubj"))
                continue;
            if (tree.Is(i, "nsubj") && SubjectOf(context, index, i) is { } subject)
                return subject;
            if (context.ActorAt(i) is { Kind: not ActorKind.Media and not ActorKind.Collective } mention && context.IsQuoted(i) == context.IsQuoted(index))
                nearest ??= mention.Party;
        }

        return nearest;
    }

    /// <summary>The one party that the subject stands for, where the pronoun may point back to it: by name, or as an organ of one party that stands with the noun ("the Thai ministry").</summary>
    private string? SubjectOf(SentenceContext context, int pronoun, int subject)
    {
        var tree = context.Tree;
        if (context.IsQuoted(subject) != context.IsQuoted(pronoun) || tree[subject].Upos is Upos.Pron)
            return null;
        if (context.ActorAt(subject) is { } mention)
            return mention.Kind is ActorKind.Media or ActorKind.Collective ? null : mention.Party;
        if (tree[subject].Upos is not Upos.Noun || !(words.Organs.Matches(tree, subject, context) || words.ForceNouns.Matches(tree, subject, context)))
            return null;
        string? party = null;
        foreach (var child in tree.Children(subject))
        {
            if (tree.BaseRelation(child) is not ("amod" or "compound" or "nmod") || context.ActorAt(child) is not { Kind: not ActorKind.Media and not ActorKind.Collective } owner)
                continue;
            if (party is not null && party != owner.Party)
                return null;
            party = owner.Party;
        }

        return party;
    }

    private static bool IsPlural(SentenceTree tree, int index) => tree[index].Xpos is "NNS" or "NNPS";

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

        var end = tree[last].Span.End;
        return Acronym(tree.Sentence.Text.AsSpan(end)) is { } acronym ? acronym : tree.Sentence.Text[tree[first].Span.Start..end];
    }

    /// <summary>The acronym that a name is introduced with, "(JEM)" behind it, or null.</summary>
    public static string? Acronym(ReadOnlySpan<char> after)
    {
        const int Longest = 8;
        if (after is not [' ', '(', ..])
            return null;
        var close = after.IndexOf(')');
        if (close is < 4 or > Longest + 2)
            return null;
        var inside = after[2..close];
        var capitals = 0;
        foreach (var c in inside)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return null;
            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        return capitals >= 2 ? inside.ToString() : null;
    }

    private static void AddOnce(List<string> found, string party)
    {
        if (!found.Contains(party))
            found.Add(party);
    }
}
