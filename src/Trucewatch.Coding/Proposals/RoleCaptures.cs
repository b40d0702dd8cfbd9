using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>Reads the parties that a rule captures.</summary>
internal sealed class RoleCaptures(ActorResolver resolver)
{
    /// <summary>The parties at the first path of the capture that leads to any; empty where none does.</summary>
    public List<string> Parties(SentenceContext context, Discourse discourse, RuleMatch match, string name, IReadOnlyList<StatementFinding>? statements = null) =>
        Parties(context, discourse, match, name, statements, out _);

    /// <summary>The same, with the path, in the rule's words; empty where none leads to a party.</summary>
    public List<string> Parties(SentenceContext context, Discourse discourse, RuleMatch match, string name, IReadOnlyList<StatementFinding>? statements, out string way)
    {
        way = "";
        if (!match.Rule.Captures.TryGetValue(name, out var paths) && !match.Page.Captures.TryGetValue(name, out paths))
            return [];
        var indexes = new List<int>();
        var parties = new List<string>();
        foreach (var path in paths)
        {
            if (path.Steps[0] == "speaker")
            {
                if (Speaker(context, match, statements ?? []) is not { } speaker)
                    continue;
                way = path.ToString();
                return [speaker];
            }

            indexes.Clear();
            context.Roles.Follow(match.Index, path, indexes);
            var isCalledBy = match.Page.Kind is PageKind.Proposal && path.Steps[0] == "modifier";
            foreach (var party in indexes.Order().Where(index => !isCalledBy || IsOfSomebody(context, discourse, index)).SelectMany(index => Parties(context, discourse, index)).Where(party => !parties.Contains(party)))
                parties.Add(party);
            // "The government proposal", in a report on a war within one state.
            if (isCalledBy && parties.Count == 0 && indexes.Select(index => resolver.HomeOf(context, discourse, index)).FirstOrDefault(home => home is not null) is { } own)
                parties.Add(own);
            if (parties.Count > 0)
            {
                way = path.ToString();
                break;
            }
        }

        return parties;
    }

    /// <summary>Whether a word before an offer's noun says whose it is: "the Rubio plan", not "the Easter truce", which is only called so.</summary>
    private static bool IsOfSomebody(SentenceContext context, Discourse discourse, int index) =>
        context.ActorAt(index) is not null || context.Tree[index].Upos is not Upos.Propn || discourse.Speakers.Person(context.Tree[index].Form) is not null;

    /// <summary>The parties of a word; of "his country" those of the pronoun, of "whose government" those of the noun before the clause, of "we" in a statement its issuer.</summary>
    private List<string> Parties(SentenceContext context, Discourse discourse, int index)
    {
        var tree = context.Tree;
        if (tree.Lower(index) == "we" && !context.IsQuoted(index) && discourse.Issuer is { } issuer)
            return [issuer.Party ?? issuer.Name];
        // "The group 'persists in its refusal'": what words in quotation marks point back to often stands before the marks.
        var isTold = tree.Lower(index) is "he" or "she" or "his" or "her" || (tree.Lower(index) is "its" or "their" && context.IsQuoted(index));
        if (isTold && Teller(context, discourse, index) is { Count: > 0 } teller)
            return teller;
        if (tree.Lower(index) is "it" or "they" && !context.IsQuoted(index) && tree[index].Head is var said and >= 0 && tree.Is(said, "ccomp") && SubjectOf(context, discourse, tree[said].Head, index) is { Count: > 0 } speaker)
            return speaker;
        if (resolver.Parties(context, discourse, index) is { Count: > 0 } own)
            return own;
        foreach (var child in tree.Children(index))
        {
            if (tree[child].Relation == "nmod:poss" && tree.Lower(child) is "his" or "her" or "its" or "their" or "our")
                return Parties(context, discourse, child);
            if (tree.Lower(child) == "whose" && tree[index].Head is var verb and >= 0 && tree.Is(verb, "acl"))
                return resolver.Parties(context, discourse, tree[verb].Head);
        }

        // "A leader of the movement said that the group …", in the first sentence that names it.
        return ProposalNaming.IsDefinite(tree, index) && tree[index].Upos is Upos.Noun ? Teller(context, discourse, index) : [];
    }

    /// <summary>"The minister said that he …": the subject of the clause above the pronoun's own.</summary>
    private List<string> Teller(SentenceContext context, Discourse discourse, int pronoun)
    {
        for (var verb = context.Tree[pronoun].Head; verb >= 0; verb = context.Tree[verb].Head)
        {
            if (SubjectOf(context, discourse, verb, pronoun) is { } subject)
                return subject;
        }

        return [];
    }

    /// <summary>The parties of the verb's subject before the word; null where it has none but a pronoun.</summary>
    private List<string>? SubjectOf(SentenceContext context, Discourse discourse, int verb, int before)
    {
        foreach (var child in context.Tree.Children(verb))
        {
            if (child < before && context.Tree.Is(child, "nsubj") && context.Tree[child].Upos is not Upos.Pron)
                return resolver.Parties(context, discourse, child);
        }

        return null;
    }

    /// <summary>The party of whoever is quoted with the word.</summary>
    private static string? Speaker(SentenceContext context, RuleMatch match, IReadOnlyList<StatementFinding> statements)
    {
        var span = context.Tree[match.Index].Span;
        var speaker = statements.FirstOrDefault(statement => statement.Verb == match.Index || statement.Says.Contains(span))?.Speaker;
        return speaker is null or { Anonymous: true, Party: null } ? null : speaker.Party ?? speaker.Name;
    }
}
