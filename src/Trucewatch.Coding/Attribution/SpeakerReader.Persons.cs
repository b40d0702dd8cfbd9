using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Persons with a name, and the nouns that belong to them.</summary>
internal sealed partial class SpeakerReader
{
    private const int FarthestApposition = 12;
    private const int FarthestNaming = 5;

    // What is remembered, beside the nouns that the report used, of whoever stands at the top.
    private const string TopOffice = "top office";

    /// <summary>Remembers the persons and institutions that a sentence names, its subjects last, so that they come into focus.</summary>
    public void Note(SentenceContext context, Discourse discourse)
    {
        var tree = context.Tree;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < tree.Count; i++)
            {
                if (pass == 1 != tree.Is(i, "nsubj"))
                    continue;
                if (context.ActorAt(i) is { Kind: not ActorKind.Media and not ActorKind.Collective } body && body.Span.End == tree[i].Span.End
                    && (body.Form is ActorForm.Body || (pass == 1 && body.Form is ActorForm.Name)))
                {
                    Institution(context, discourse, i, body);
                }
                else if (tree[i].Upos is Upos.Propn && (pass == 1 || i == 0 || tree[i - 1].Upos is not Upos.Propn) && !IsWhere(tree, i))
                    Person(context, discourse, i);
                else if (tree[i].Upos is Upos.Noun && words.Titles.Matches(tree, i, context) && !words.NoPersons.Matches(tree, i, context) && NameBehind(context, i) is { } told)
                    Introduce(context, discourse, told, i);
                else if (pass == 1 && !context.IsQuoted(i) && Returning(context, discourse, i) is { } returning)
                    discourse.Speakers.Focus(returning);
            }
        }
    }

    /// <summary>Whom a subject without a name brings back into focus: "he came", "the president signed".</summary>
    private Speaker? Returning(SentenceContext context, Discourse discourse, int subject)
    {
        var lower = context.Tree.Lower(subject);
        if (lower is "he" or "she")
            return LastSpeaker(context, discourse, lower == "she") ?? discourse.Speakers.ByPronoun(lower == "she");
        return context.Tree[subject].Upos is Upos.Noun or Upos.Propn ? ByDescription(context, discourse, subject) : null;
    }

    /// <summary>"In Yebyu Township", "(Bethnal Green)": a name behind a preposition of place or in brackets is no person's.</summary>
    private static bool IsWhere(SentenceTree tree, int index)
    {
        var at = index;
        while (at > 0 && tree[at - 1].Upos is Upos.Propn)
            at--;
        for (var i = at - 1; i >= 0 && i > at - 6; i--)
        {
            if (tree.Lower(i) == ")")
                break;
            if (tree.Lower(i) == "(")
                return true;
        }

        return at > 0 && tree.Lower(at - 1) is "in" or "at" or "near" or "around" or "across" or "outside" or "into" or "towards" or "toward";
    }

    /// <summary>The person named by the phrase with this head, or beside it ("its spokesman, Ana Ruiz"); null where none is.</summary>
    private Speaker? Person(SentenceContext context, Discourse discourse, int head)
    {
        var tree = context.Tree;
        if (NameRun.At(context, head, words) is { } run)
        {
            var name = run.Text(tree);
            return run.IsSurely(tree) || context.ActorAt(head)?.PersonName is not null
                ? Introduce(context, discourse, run, head)
                : discourse.Speakers.Person(name) ?? (HasRoleBehind(context, run) ? Introduce(context, discourse, run, head) : null);
        }

        if (context.ActorAt(head) is { PersonName: not null } && NameIn(context, head) is { } inside)
            return Introduce(context, discourse, inside, head);
        if (tree[head].Upos is not (Upos.Noun or Upos.Propn) || !(words.Speaking.Matches(tree, head, context) || context.ActorAt(head) is { Form: ActorForm.Office }))
            return null;
        // "Ana Ruiz, an aide to the speaker, Luis Gil, said": the name before an apposition is nearer than one inside it.
        var before = NameBefore(context, head);
        if (before is { } own && tree.Child(head, "det") is var article and >= 0 && tree.Lower(article) is "a" or "an")
            return Introduce(context, discourse, own, own.Last);
        if ((NameBehind(context, head) ?? NameGiven(context, head)) is { } beside)
            return Introduce(context, discourse, beside, head);
        return before is { } apart ? Introduce(context, discourse, apart, apart.Last) : null;
    }

    /// <summary>"Ana Ruiz, a spokeswoman, who": the name of which the noun is the apposition.</summary>
    private NameRun? NameBefore(SentenceContext context, int head)
    {
        var tree = context.Tree;
        for (var i = head - 1; i > 0 && i > head - FarthestApposition; i--)
        {
            if (tree.Lower(i) == ",")
                return NameRun.At(context, i - 1, words) is { } run && run.IsSurely(tree) ? run : null;
            if (tree[i].Upos is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Part))
                return null;
        }

        return null;
    }

    private Speaker Introduce(SentenceContext context, Discourse discourse, NameRun run, int head)
    {
        var tree = context.Tree;
        var mention = context.ActorAt(run.Last);
        var nouns = new List<string>();
        var description = new List<string>();
        for (var i = run.Titles; i < run.First; i++)
            (i == run.First - 1 ? nouns : description).Add(tree[i].Lemma.ToLowerInvariant());
        int from = Math.Min(head, run.Titles), to = run.Last;
        if (head < run.First)
            nouns.Add(NounOf(context, head));
        var role = RoleBehind(context, run);
        if (role >= 0)
        {
            nouns.Add(NounOf(context, role));
            to = role;
            AddWords(tree, role, description);
        }

        if (head < run.First)
            AddWords(tree, head, description);

        var party = mention?.Party;
        if (party is null || party == mention?.PersonName)
            party = resolver.Parties(context, discourse, role >= 0 ? role : head).FirstOrDefault(candidate => candidate != run.Text(tree));
        for (var i = run.Titles; party is null && i < run.First; i++)
            party = resolver.HomeOf(context, discourse, i);
        if (party is null && head < run.First)
            party = resolver.HomeOf(context, discourse, head);
        if (party is null && role >= 0)
            party = resolver.HomeOf(context, discourse, role);
        // A surname alone is filled up, by the report's own spelling where it has one; a full name stays as the report spells it.
        var name = run.Text(tree);
        if (run.First == run.Last && mention?.PersonName is { } full && full.Length > name.Length)
            name = discourse.Ahead.Person(name) is { } spelled && spelled.Name.Length > name.Length ? spelled.Name : full;
        if (party is not null)
        {
            foreach (var title in discourse.TitlesOf(name, party))
                AddTitle(title, nouns, description);
        }

        // "The American president" is "the American leader" too.
        if (nouns.Exists(noun => words.Heads.Lists(noun, description)))
            nouns.Add(TopOffice);
        var told = role >= 0 ? PhraseAround(tree, role) : run.Titles < run.First ? tree.Sentence.Text[tree[run.Titles].Span.Start..tree[run.First - 1].Span.End] : null;
        return discourse.Speakers.Introduce(new Speaker(name, party, told, Anonymous: false, IsPerson: true), nouns, Sex(context, from, to), description);
    }

    private static void AddWords(SentenceTree tree, int head, List<string> description)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.BaseRelation(child) is "amod" or "compound" or "nmod" && tree[child].Upos is Upos.Noun or Upos.Adj or Upos.Propn)
                description.Add(tree[child].Lemma.ToLowerInvariant());
        }
    }

    /// <summary>"secretary of state": the head of the title, by which the report may come back to its holder, and the words around it.</summary>
    private static void AddTitle(string title, List<string> nouns, List<string> description)
    {
        var lower = title.ToLowerInvariant();
        var of = lower.IndexOf(" of ", StringComparison.Ordinal);
        var front = of < 0 ? lower : lower[..of];
        nouns.Add(front[(front.LastIndexOf(' ') + 1)..]);
        description.AddRange(lower.Split(' '));
    }

    private bool HasRoleBehind(SentenceContext context, NameRun run) => RoleBehind(context, run) >= 0;

    /// <summary>"Ana Ruiz, a spokeswoman for the ministry": the index of "spokeswoman", or -1.</summary>
    private int RoleBehind(SentenceContext context, NameRun run)
    {
        var tree = context.Tree;
        if (run.Last + 2 >= tree.Count || tree.Lower(run.Last + 1) != "," || tree[run.Last + 2].Upos is Upos.Verb or Upos.Aux or Upos.Pron)
            return -1;
        for (var i = run.Last + 2; i < tree.Count && i < run.Last + FarthestApposition && tree[i].Upos is not (Upos.Verb or Upos.Aux or Upos.Punct or Upos.Adp); i++)
        {
            if (words.Speaking.Matches(tree, i, context) && tree[i].Upos is Upos.Noun or Upos.Propn
                && !(i + 1 < tree.Count && tree[i + 1].Upos is Upos.Noun && words.Speaking.Matches(tree, i + 1, context)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The name right behind a title, or behind it and a comma.</summary>
    private NameRun? NameBehind(SentenceContext context, int head)
    {
        var tree = context.Tree;
        for (var i = head + 1; i < tree.Count && i <= head + FarthestApposition; i++)
        {
            // "The ambassador to the United Nations": a name of a body may be tagged as a verb.
            if (tree[i].Upos is Upos.Aux or Upos.Sconj || (tree[i].Upos is Upos.Pron && tree[i].Relation != "nmod:poss") || (tree[i].Upos is Upos.Verb && !char.IsUpper(tree[i].Form[0])))
                return null;
            if (i > head + 1 && tree.Lower(i - 1) != "," && !words.Aliases.Matches(tree, i - 1, context) && !IsJoinedTitle(context, head, i))
                continue;
            if (tree[i].Upos is Upos.Det)
                return null;
            var start = i;
            while (start + 1 < tree.Count && words.Titles.Matches(tree, start, context))
                start++;
            if (NameRun.At(context, start, words) is not { } run)
            {
                if (tree.Lower(i - 1) == ",")
                    return null;
                continue;
            }

            // "the minister, Ana Ruiz, said": after a comma the name must end with one, or it is the next of a list.
            if (start == head + 1 || start > i || IsJoinedTitle(context, head, i) || run.Last + 1 >= tree.Count || tree[run.Last + 1].Upos is Upos.Punct)
                return run;
        }

        return null;
    }

    /// <summary>"A man known as Calarca", "a commander who goes by the name of Abu Taim": the name in the clause that gives it.</summary>
    private NameRun? NameGiven(SentenceContext context, int head)
    {
        var tree = context.Tree;
        foreach (var clause in tree.Children(head))
        {
            if (clause < head || !tree.Is(clause, "acl") || clause > head + FarthestNaming || !words.Naming.Matches(tree, clause, context))
                continue;
            for (var i = clause + 1; i < tree.Count && i <= clause + FarthestNaming && tree[i].Upos is not (Upos.Verb or Upos.Aux or Upos.Punct); i++)
            {
                if (NameRun.At(context, i, words) is { } run)
                    return run;
            }
        }

        return null;
    }

    // "Lieutenant-General Mike Jackson": titles joined by hyphens.
    private bool IsJoinedTitle(SentenceContext context, int head, int index)
    {
        for (var i = head + 1; i < index; i++)
        {
            if (context.Tree.Lower(i) != "-" && !words.Titles.Matches(context.Tree, i, context))
                return false;
        }

        return index > head + 1 && context.Tree.Lower(head + 1) == "-";
    }

    private NameRun? NameIn(SentenceContext context, int head)
    {
        var mention = context.ActorAt(head);
        for (var i = 0; i < context.Tree.Count; i++)
        {
            if (context.ActorAt(i) == mention && NameRun.At(context, i, words) is { } run)
                return run;
        }

        return null;
    }
}
