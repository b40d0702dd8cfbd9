using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>
/// Puts together the proposals of a report over its sentences: a mention opens or resumes one, the sentences that go on from it
/// tell its terms, and stances are laid to the one spoken of.
/// </summary>
internal sealed class ProposalFinder(ProposalRules rules, StatusFinder statuses, ActorResolver resolver)
{
    // How many sentences later a report may still be telling the terms of what it named.
    private const int FarthestContinuation = 40;

    private const string Mediators = "mediators";

    private readonly List<ProposalDraft> _drafts = [];
    private ProposalDraft? _current;
    private int _currentSentence = -2;

    /// <summary>The proposals found so far, in the order in which the report speaks of them.</summary>
    public IReadOnlyList<ProposalDraft> Drafts => _drafts;

    /// <summary>Reads the next sentence of the report.</summary>
    public void Read(SentenceContext context, Discourse discourse, IReadOnlyList<StatusOperator> operators)
    {
        var mentioned = Mentions(context, discourse, operators);
        var goesOn = _current is not null && context.Sentence.Index <= _currentSentence + FarthestContinuation && GoesOn(context, operators);
        if (mentioned.Count > 0 || goesOn)
            ReadTerms(context, operators, mentioned);
        ReadPositions(context, discourse, operators, mentioned);
    }

    /// <summary>The proposals that the sentence speaks of, made where they are new, each with its noun.</summary>
    private List<(int Noun, ProposalDraft Draft)> Mentions(SentenceContext context, Discourse discourse, IReadOnlyList<StatusOperator> operators)
    {
        var found = new List<(int Noun, ProposalDraft Draft)>();
        foreach (var matches in rules.Mentions.Match(context.Tree, context).GroupBy(match => NounOf(context, match.Index)).OrderBy(group => group.Key))
        {
            var noun = matches.Key;
            // Several rules can find one noun; it is one mention, and the makers are those that any of them finds.
            var match = matches.OrderByDescending(one => one.Rule.Priority).ThenByDescending(one => one.Rule.Conditions.Count).First();
            var agreed = match.Rule.Settings.GetValueOrDefault("mode") == "agreed";
            var indefinite = IsIndefinite(context.Tree, noun) && match.Rule.Settings.GetValueOrDefault("role") != "resumes";
            if (ProposalNaming.IsOfNoneOrAll(context.Tree, noun))
                continue;
            // "In a deal that ends the war": one that might be is no deal that was reached.
            if (agreed && indefinite && statuses.Of(context, operators, match.Index) is Status.Denied or Status.Possible)
                continue;
            var makers = matches.SelectMany(one => Capture(context, discourse, one, "by")).Distinct(StringComparer.Ordinal).ToList();
            var name = ProposalNaming.NameOf(context.Tree, noun);
            var telling = ProposalNaming.Telling(context.Tree, noun);
            var isNamed = telling.Count > 0;
            var parties = PartyWords(context, discourse, noun).ToList();
            telling.ExceptWith(parties);
            // "The Gaza offer": all that a report tells of are.
            telling.RemoveWhere(word => context.Places.Any(place => place.Span.Of(context.Sentence.Text).Equals(word, StringComparison.OrdinalIgnoreCase)));
            // "The Egyptian-Qatari proposal" is what the mediators offered.
            if (parties.Count > 1 || parties.Exists(word => word.Contains('-', StringComparison.Ordinal)))
                makers.Add(Mediators);
            var other = ProposalNaming.IsOther(context.Tree, noun);
            var draft = Resume(makers, agreed, indefinite, telling, other);
            if (draft is null)
            {
                draft = new ProposalDraft(name, agreed) { Rule = match.Page.Id + "/" + match.Rule.Name, IsOther = other };
                _drafts.Add(draft);
            }

            draft.Call(name, telling, isNamed || other);
            foreach (var maker in makers.Where(maker => !draft.By.Contains(maker)))
                draft.By.Add(maker);
            if (draft.By.Count > 1)
                draft.By.Remove(Mediators);
            foreach (var mediator in matches.SelectMany(one => Capture(context, discourse, one, "to")).Where(mediator => !draft.Mediators.Contains(mediator)))
                draft.Mediators.Add(mediator);
            draft.AddEvidence(context.Evidence);
            found.Add((noun, draft));
            _current = draft;
            _currentSentence = context.Sentence.Index;
        }

        return found;
    }

    /// <summary>The proposal that a mention goes on telling of: that of the same name, else of the same makers, else the one spoken of; null for a new one.</summary>
    private ProposalDraft? Resume(List<string> makers, bool agreed, bool indefinite, HashSet<string> telling, bool other)
    {
        bool Fits(ProposalDraft draft) => makers.Count == 0 || draft.By.Count == 0 || draft.By.Exists(makers.Contains);
        bool SameName(ProposalDraft draft) => telling.Count == 0 || draft.Telling.Count == 0 || draft.Telling.Overlaps(telling);
        if (telling.Count > 0 && _drafts.FindLast(draft => draft.Telling.Overlaps(telling) && Fits(draft)) is { } named)
            return named;
        if (other)
            return null;
        if (makers.Count > 0)
        {
            return _drafts.FindLast(draft => draft.Agreed == agreed && SameName(draft) && draft.By.Exists(makers.Contains))
                ?? _drafts.FindLast(draft => draft.Agreed == agreed && SameName(draft) && draft.By.Count == 0 && !draft.IsOther);
        }

        if (indefinite)
            return null;
        if (_current is not null && _current.Agreed == agreed && SameName(_current))
            return _current;
        // An offer still open is often called the deal; a deal that was reached is not called an offer.
        return _drafts.FindLast(draft => draft.Agreed == agreed && SameName(draft)) ?? (agreed ? _drafts.FindLast(SameName) : null);
    }

    /// <summary>Words before the noun that name a party: they tell whose it is, which its makers tell already.</summary>
    private IEnumerable<string> PartyWords(SentenceContext context, Discourse discourse, int noun)
    {
        foreach (var child in context.Tree.Children(noun))
        {
            if (child < noun && resolver.Parties(context, discourse, child).Count > 0)
                yield return context.Tree.Lower(child);
        }
    }

    /// <summary>Of several that the sentence names, the one nearest to the word.</summary>
    private static ProposalDraft? Nearest(List<(int Noun, ProposalDraft Draft)> mentioned, int index) =>
        mentioned.Count == 0 ? null : mentioned.MinBy(mention => Math.Abs(mention.Noun - index)).Draft;

    /// <summary>Whether a sentence that names no proposal goes on telling of the last one: it speaks of what would be, or of its phases.</summary>
    private bool GoesOn(SentenceContext context, IReadOnlyList<StatusOperator> operators) =>
        operators.Any(candidate => candidate.Status is Status.Proposed) || rules.Continuations.Any(context);

    private void ReadTerms(SentenceContext context, IReadOnlyList<StatusOperator> operators, List<(int Noun, ProposalDraft Draft)> mentioned)
    {
        var named = mentioned.Count > 0;
        foreach (var match in rules.Terms.Match(context.Tree, context))
        {
            if ((Nearest(mentioned, match.Index) ?? _current) is not { } draft)
                return;
            var status = statuses.Of(context, operators, match.Index);
            if ((status is Status.Denied or Status.Actual) && !named && !(draft.Agreed && status is Status.Actual))
                continue;
            var (count, days) = TermAmounts.Of(context, match);
            draft.AddTerm(new ProposalTerm(match.Page.Id, count, days, status is Status.Actual ? Status.Proposed : status, [context.Evidence]));
            draft.AddEvidence(context.Evidence);
            _currentSentence = context.Sentence.Index;
        }
    }

    private void ReadPositions(SentenceContext context, Discourse discourse, IReadOnlyList<StatusOperator> operators, List<(int Noun, ProposalDraft Draft)> mentioned)
    {
        foreach (var match in rules.Stances.Match(context.Tree, context)
            .GroupBy(match => match.Index)
            .Select(group => group.OrderByDescending(match => match.Rule.Priority).ThenByDescending(match => match.Rule.Conditions.Count).First()))
        {
            var draft = Nearest(mentioned, match.Index) ?? _current;
            if (draft is null)
                return;
            var status = statuses.Of(context, operators, match.Index);
            var stance = status switch
            {
                Status.Actual => match.Page.Id,
                Status.Denied => match.Page.Attributes.GetValueOrDefault("denied"),
                Status.Planned => match.Page.Id,
                Status.Possible or Status.Proposed => match.Page.Attributes.GetValueOrDefault("possible"),
                _ => null,
            };
            if (stance is null or "none")
                continue;
            foreach (var actor in Capture(context, discourse, match, "by"))
            {
                // A party has a name; "hostages" or "civilians" have no stance.
                if (!char.IsUpper(actor[0]) && actor != Mediators)
                    continue;
                if (draft.By.Contains(actor) && stance is "accept" or "support")
                    continue;
                draft.AddPosition(new ProposalPosition(actor, stance, null, [context.Evidence]));
                draft.AddEvidence(context.Evidence);
            }
        }
    }

    private List<string> Capture(SentenceContext context, Discourse discourse, RuleMatch match, string name)
    {
        if (!match.Rule.Captures.TryGetValue(name, out var paths) && !match.Page.Captures.TryGetValue(name, out paths))
            return [];
        var indexes = new List<int>();
        var parties = new List<string>();
        foreach (var path in paths)
        {
            indexes.Clear();
            context.Roles.Follow(match.Index, path, indexes);
            foreach (var party in indexes.Order().SelectMany(index => resolver.Parties(context, discourse, index)).Where(party => !parties.Contains(party)))
                parties.Add(party);
            if (parties.Count > 0)
                break;
        }

        return parties;
    }

    private static bool IsIndefinite(SentenceTree tree, int index)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "det") && tree.Lower(child) is "a" or "an" or "another")
                return true;
        }

        return false;
    }

    /// <summary>The noun that names the proposal; for "agreed on a truce" the truce.</summary>
    private static int NounOf(SentenceContext context, int index)
    {
        if (context.Tree[index].Upos is not Upos.Verb)
            return index;
        var found = new List<int>();
        foreach (var role in (ReadOnlySpan<string>)["object", "on", "to"])
        {
            context.Roles.Find(index, role, found);
            if (found.Find(candidate => context.Tree[candidate].Upos is Upos.Noun) is var noun and > 0)
                return noun;
        }

        return index;
    }
}
