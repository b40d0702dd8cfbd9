using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Finds where a report speaks of proposals, and which of its mentions are of the same one.</summary>
internal sealed class ProposalMentions(RuleSet rules, StatusFinder statuses, RoleCaptures captures, ActorResolver resolver, DateOnly? day)
{
    private const string Mediators = "mediators";

    // A deal of an earlier time is told of in its sentence and the one behind.
    private const int FarthestOfPast = 1;

    private readonly List<ProposalDraft> _drafts = [];
    private ProposalDraft? _present;

    /// <summary>The proposals found so far, in the order in which the report speaks of them.</summary>
    public IReadOnlyList<ProposalDraft> Drafts => _drafts;

    /// <summary>The proposal spoken of last; null before the first.</summary>
    public ProposalDraft? Current { get; private set; }

    /// <summary>The proposals that the sentence speaks of, made where they are new.</summary>
    public List<OfferMention> Read(SentenceContext context, Discourse discourse, IReadOnlyList<StatusOperator> operators)
    {
        var found = new List<OfferMention>();
        ReturnFromPast(context.Sentence.Index);
        var before = Current;
        var nouns = rules.Match(context.Tree, context).GroupBy(match => NounOf(context, match.Index)).OrderBy(group => group.Key).ToList();
        foreach (var matches in nouns)
        {
            // "The ceasefire plan", "a plan for a ceasefire": what the plan is for is its term; "the draft resolution" is one thing.
            var isPart = context.Tree.Is(matches.Key, "compound");
            if ((isPart || matches.All(IsTentative)) && nouns.Exists(other => other.Key != matches.Key && !other.All(IsTentative) && context.Tree.IsUnder(matches.Key, other.Key)))
                continue;
            if (Mention(context, discourse, operators, matches.Key, [.. matches]) is not { } mention)
                continue;
            // "Israel, which accepted the proposal, dismissed the gesture": by another word with nothing to tell it, the one told of before is meant.
            if (before is not null && found.Exists(other => other.Draft == mention.Draft && other.Draft != before && context.Tree.Lower(other.Noun) != context.Tree.Lower(mention.Noun))
                && !matches.All(IsTentative) && ProposalNaming.Telling(context.Tree, mention.Noun).Count == 0 && ProposalNaming.IsDefinite(context.Tree, mention.Noun))
                mention = mention with { Draft = before };
            found.Add(mention);
        }

        return found;
    }

    /// <summary>Once a sentence has not spoken of a proposal of an earlier time, the report is back at the one that it told of before.</summary>
    private void ReturnFromPast(int sentence)
    {
        if (Current is { IsPast: true } past && _present is not null && _present.Evidence.Count >= past.Evidence.Count && sentence - past.Evidence[^1].Sentence > FarthestOfPast)
            Current = _present;
    }

    private static bool IsTentative(RuleMatch match) => match.Rule.Settings.GetValueOrDefault("role") == "perhaps";

    private static bool IsAgreed(RuleMatch match) => match.Rule.Settings.GetValueOrDefault("mode") == "agreed";

    private OfferMention? Mention(SentenceContext context, Discourse discourse, IReadOnlyList<StatusOperator> operators, int noun, List<RuleMatch> matches)
    {
        // Several rules can find one noun; it is one mention, and the makers are those that any of them finds.
        var match = matches.OrderByDescending(one => one.Rule.Priority).ThenByDescending(one => one.Rule.Conditions.Count).First();
        var role = match.Rule.Settings.GetValueOrDefault("role");
        if (context.Tree[match.Index].Upos is Upos.Verb && statuses.Of(context, operators, match.Index) is Status.Urged or Status.Proposed or Status.Denied)
            return null;
        var agreed = IsAgreed(match);
        var indefinite = ProposalNaming.IsIndefinite(context.Tree, noun);
        if (ProposalNaming.IsOfNoneOrAll(context.Tree, noun) || ProposalNaming.IsOfManyEarlier(context.Tree, noun))
            return null;
        // "In a deal that ends the war": one that might be is no deal that was reached.
        if (agreed && role is null && indefinite && statuses.Of(context, operators, match.Index) is Status.Denied or Status.Possible or Status.Urged)
            return null;
        var makers = matches.SelectMany(one => Makers(context, discourse, one)).Distinct(StringComparer.Ordinal).ToList();
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
        var earlier = ProposalNaming.IsEarlier(context.Tree, noun, agreed);
        var other = earlier || ProposalNaming.IsOther(context.Tree, noun) || (noun != match.Index && !agreed && ProposalNaming.IsBesides(context.Tree, match.Index));
        var lengths = ProposalNaming.Lengths(context, noun);
        var exchange = ProposalNaming.IsOfExchange(context.Tree, noun);
        var date = ProposalNaming.LongPast(context, noun, day);
        var past = earlier || date is not null || ProposalNaming.IsPast(context, noun);
        if (IsTentative(match) && !past)
            telling.Clear();
        var draft = IsTentative(match) && !past && Current is not null ? SpokenOf(agreed) : Resume(makers, agreed, indefinite && (role is null || past), telling, other || (past && indefinite), exchange, date, lengths);
        if (draft is null)
        {
            draft = new ProposalDraft(name, agreed) { Rule = match.Page.Id + "/" + match.Rule.Name, IsOther = other, IsTentative = IsTentative(match) && !past, IsPast = past, IsOfExchange = exchange };
            _drafts.Add(draft);
        }

        // "For carrying the Gaza ceasefire on": what is only perhaps its name takes the place of none.
        draft.Call(name, telling, (isNamed || other) && (draft.Name == name || !IsTentative(match)));
        if (date is { } from && !draft.Dates.Contains(from))
            draft.Dates.Add(from);
        draft.Lengths.UnionWith(lengths);
        foreach (var maker in makers.Where(maker => !draft.By.Contains(maker)))
            draft.By.Add(maker);
        if (draft.By.Count > 1)
            draft.By.Remove(Mediators);
        foreach (var mediator in matches.SelectMany(one => captures.Parties(context, discourse, one, "to")).Where(mediator => !draft.Mediators.Contains(mediator)))
            draft.Mediators.Add(mediator);
        draft.Mention(context.Evidence);
        Current = draft;
        if (!draft.IsPast)
            _present = draft;
        return new OfferMention(noun, draft, IsTentative(match));
    }

    /// <summary>The proposal that a word alone goes on telling of: the one spoken of last, but for "the offer" beside a deal that was reached the last offer, where there was one.</summary>
    private ProposalDraft? SpokenOf(bool agreed) => Current is { Agreed: true } && !agreed ? _drafts.FindLast(draft => !draft.Agreed) ?? Current : Current;

    /// <summary>Whom the rule finds as makers; of "Hamas agreed to a truce" nobody, for one side's yes does not make it the side's own.</summary>
    private List<string> Makers(SentenceContext context, Discourse discourse, RuleMatch match)
    {
        var makers = captures.Parties(context, discourse, match, "by");
        if (makers.Count != 1)
            return makers;
        if (IsAgreed(match) && IsCalledAfterPlace(context, match.Index))
            return [];
        // "Their proposal" is that of several, which one party that they may be taken for is not.
        return (IsAgreed(match) && context.Tree[match.Index].Upos is Upos.Verb) || ProposalNaming.IsTheirs(context.Tree, match.Index) ? [] : makers;
    }

    /// <summary>"The Pretoria agreement", "the Doha accord": a deal is called after where it was signed, which is seldom the seat of one that signed it.</summary>
    private static bool IsCalledAfterPlace(SentenceContext context, int noun)
    {
        foreach (var child in context.Tree.Children(noun))
        {
            if (child < noun && context.ActorAt(child) is { Form: ActorForm.Metonym })
                return true;
        }

        return false;
    }

    /// <summary>The proposal that a mention goes on telling of: that of the same name, else of the same makers, else the one spoken of; null for a new one.</summary>
    private ProposalDraft? Resume(List<string> makers, bool agreed, bool indefinite, HashSet<string> telling, bool other, bool exchange, DaySpan? date, List<double> lengths)
    {
        // "The exchange deal" is the one told of as an exchange; "a prisoner exchange deal", told of for the first time, is no truce.
        if (exchange && _drafts.FindLast(draft => draft.IsOfExchange) is { } swap)
            return swap;
        if (exchange && indefinite)
            return null;
        bool Fits(ProposalDraft draft) => (makers.Count == 0 || draft.By.Count == 0 || draft.By.Exists(makers.Contains)) && !(date is { } from && draft.Dates.Count > 0 && !draft.Dates.Exists(from.Overlaps));
        bool SameName(ProposalDraft draft) => SameLength(draft) && SameWords(draft);
        bool SameLength(ProposalDraft draft) => lengths.Count == 0 || draft.Lengths.Count == 0 || draft.Lengths.Overlaps(lengths);
        bool SameWords(ProposalDraft draft) => telling.Count == 0 || (telling.Contains(ProposalNaming.Counter) ? draft.Telling.Contains(ProposalNaming.Counter) : draft.Telling.Count == 0 || draft.Telling.Overlaps(telling));
        if (telling.Count > 0 && _drafts.FindLast(draft => draft.Telling.Overlaps(telling) && Fits(draft)) is { } named)
            return named;
        if (date is { } then)
            return _drafts.FindLast(draft => draft.Dates.Exists(then.Overlaps) && Fits(draft) && SameName(draft));
        if (other)
            return null;
        if (makers.Count > 0)
        {
            return _drafts.FindLast(draft => draft.Agreed == agreed && SameName(draft) && draft.By.Exists(makers.Contains))
                ?? _drafts.FindLast(draft => draft.Agreed == agreed && SameName(draft) && draft.By.Count == 0 && !draft.IsOther && !(indefinite && draft.Telling.Contains(ProposalNaming.Counter)));
        }

        if (indefinite)
            return null;
        if (Current is not null && Current.Agreed == agreed && SameName(Current))
            return Current;
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
