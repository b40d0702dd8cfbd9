using Trucewatch.Codebook;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>
/// Puts together the proposals of a report over its sentences: a mention opens or resumes one, the sentences that go on from it
/// tell its terms, and stances are laid to the one spoken of. Everything that may tell a term or a stance is gathered first; what of it holds is decided at the end.
/// </summary>
/// <param name="rules">The codebook's rules for proposals.</param>
/// <param name="statuses">Says how a term or a stance stands to what is the case.</param>
/// <param name="resolver">Says who a word stands for.</param>
/// <param name="sides">The parties of the report's situation; empty where they are not known.</param>
/// <param name="day">The report's own day; null where it has none.</param>
/// <param name="terms">Gathers what may tell a term.</param>
/// <param name="termModel">What was learned of which words tell a term; null to take those that the rules take.</param>
/// <param name="positions">What was learned of who stands where; null to take what the rules find.</param>
internal sealed class ProposalFinder(
    ProposalRules rules, StatusFinder statuses, ActorResolver resolver, IReadOnlyList<string> sides, DateOnly? day,
    TermReader terms, TermModel? termModel, PositionModel? positions = null, bool gathers = false)
{
    // How many sentences later a report may still be telling the terms of what it named.
    private const int FarthestContinuation = 40;

    // The sentence behind needs no sign that it goes on.
    private const int NextSentence = 1;

    private readonly RoleCaptures _captures = new(resolver);
    private readonly ProposalMentions _mentions = new(rules.Mentions, statuses, new RoleCaptures(resolver), resolver, day);
    private readonly List<StanceCue> _earlyStances = [];
    private readonly List<OfferSighting> _sightings = [];
    private int _lastSentence = -1;

    /// <summary>Reads the next sentence of the report.</summary>
    public void Read(SentenceFindings found, Discourse discourse, IReadOnlyList<StatusOperator> operators)
    {
        var context = found.Context;
        var before = _mentions.Current;
        var mentions = _mentions.Read(context, discourse, operators);
        var index = context.Sentence.Index;
        if (mentions.Count > 0)
            _lastSentence = index;
        var since = _lastSentence < 0 ? int.MaxValue : index - _lastSentence;
        var goesOn = since <= FarthestContinuation && (operators.Any(candidate => candidate.Status is Status.Proposed) || rules.Continuations.Any(context));
        var sentence = new OfferSentence(context, operators, found.Figures, mentions, goesOn, since <= NextSentence, before);
        if (terms.Read(sentence, found, _mentions.Current, since))
            _lastSentence = index;
        _sightings.Add(new OfferSighting(found, sentence, _mentions.Current, ReadStances(sentence, found, discourse)));
    }

    /// <summary>The report's proposals, each with the terms and stances that hold.</summary>
    public List<ProposalDraft> Complete(Discourse discourse)
    {
        var decision = new ProposalDecision(rules.Roles, sides);
        TermDecision.Decide(Gathered(), termModel);
        foreach (var draft in _mentions.Drafts)
            decision.Decide(draft, discourse);
        if (positions is not null && _mentions.Drafts.Count > 0)
            new PositionDecision(positions).Decide(Candidates(discourse), _mentions.Drafts);
        return [.. _mentions.Drafts.Where(IsSpokenOf)];
    }

    /// <summary>Who may stand where on the report's proposals, with what speaks for it, once all is read and decided by rules.</summary>
    public List<PositionCandidate> Candidates(Discourse discourse) =>
        _mentions.Drafts.Count == 0 ? [] : new PositionCandidates(_sightings, _mentions.Drafts, rules.Roles, sides, discourse).Find();

    /// <summary>Whether the report does speak of the proposal: what its terms are in the end is another question.</summary>
    private static bool IsSpokenOf(ProposalDraft draft) =>
        !draft.IsTentative || draft.Terms.Count > 0 || draft.Positions.Count > 0 || draft.TermCues.Exists(cue => cue.Footing is TermFooting.Told);

    /// <summary>The proposals with all that was gathered, before it is decided what of it holds.</summary>
    public IReadOnlyList<ProposalDraft> Gathered()
    {
        // What stands before the first mention can only be said of that.
        if (_mentions.Drafts is [var first, ..])
        {
            first.StanceCues.InsertRange(0, _earlyStances);
            _earlyStances.Clear();
            first.TermCues.InsertRange(0, terms.Early);
            terms.Early.Clear();
        }

        return _mentions.Drafts;
    }

    private List<StanceTrigger> ReadStances(OfferSentence sentence, SentenceFindings found, Discourse discourse)
    {
        var context = sentence.Context;
        var triggers = new List<StanceTrigger>();
        var near = positions is null && !gathers ? null : new List<NearMatch>();
        var held = rules.Stances.Match(context.Tree, context, near);
        foreach (var match in held
            .GroupBy(match => match.Index)
            .Select(group => group.OrderByDescending(match => match.Rule.Priority).ThenByDescending(match => match.Rule.Conditions.Count).First()))
        {
            var status = StatusOf(sentence, match);
            if (match.Rule.Settings.GetValueOrDefault("except") == "yes" || StanceOf(match, status) is not { } stance)
                continue;
            var cues = (sentence.Object(match.Index) ?? _mentions.Current)?.StanceCues ?? _earlyStances;
            var conditions = rules.Conditions.ClauseAt(context, match.Index);
            var isWeak = stance != match.Page.Id || match.Rule.Settings.GetValueOrDefault("role") == "perhaps";
            foreach (var actor in _captures.Parties(context, discourse, match, "by", found.Statements, out var way))
            {
                var cue = new StanceCue(actor, stance, conditions, context.Evidence, isWeak);
                cues.Add(cue);
                triggers.Add(new StanceTrigger(actor, match.Index, "held", stance, match.Page.Id + "/" + match.Rule.Name, status, way) { Cue = cue, Conditions = conditions });
            }
        }

        if (near is null)
            return triggers;
        foreach (var group in near.Where(one => !one.Lacks.Negative && one.Match.Rule.Settings.GetValueOrDefault("except") != "yes").GroupBy(one => (one.Match.Index, one.Match.Page.Id)))
        {
            if (held.Exists(match => match.Index == group.Key.Index && match.Page.Id == group.Key.Id))
                continue;
            var best = group.OrderByDescending(one => one.Match.Rule.Conditions.Count).ThenBy(one => one.Match.Rule.Name, StringComparer.Ordinal).First();
            var status = StatusOf(sentence, best.Match);
            if (StanceOf(best.Match, status) is not { } stance)
                continue;
            foreach (var actor in _captures.Parties(context, discourse, best.Match, "by", found.Statements, out var way))
                triggers.Add(new StanceTrigger(actor, best.Match.Index, "near", stance, best.Match.Page.Id + "/" + best.Match.Rule.Name, status, way) { Lacks = best.Lacks.Relation + " " + best.Lacks.Path, Conditions = rules.Conditions.ClauseAt(context, best.Match.Index) });
        }

        foreach (var told in found.Told.Where(told => told.IsAnswer))
        {
            foreach (var actor in told.By)
                triggers.Add(new StanceTrigger(actor, told.Match.Index, "doing", told.Type, told.Type + "/" + told.Match.Rule.Name, told.Status, told.ByWay) { Conditions = rules.Conditions.ClauseAt(context, told.Match.Index) });
        }

        foreach (var statement in found.Statements.Where(statement => statement.Speaker is not { Anonymous: true, Party: null }))
            triggers.Add(new StanceTrigger(statement.Speaker.Party ?? statement.Speaker.Name, Math.Max(statement.Verb, statement.Scope), "speech", "says", "speech", Status.Actual, "speaker") { Says = statement.Says });
        return triggers;
    }

    private Status StatusOf(OfferSentence sentence, RuleMatch match)
    {
        if (match.Rule.Settings.TryGetValue("status", out var told) && Enum.TryParse<Status>(told, ignoreCase: true, out var status))
            return status;
        // "Said that it would accept the proposal": the answer to a proposal is no part of it.
        status = statuses.Of(sentence.Context, sentence.Operators, match.Index);
        return status is Status.Proposed && sentence.Context.Tree.Is(match.Index, "ccomp") ? Status.Planned : status;
    }

    private static string? StanceOf(RuleMatch match, Status status)
    {
        var stance = status switch
        {
            Status.Actual or Status.Planned => match.Page.Id,
            Status.Denied => match.Page.Attributes.GetValueOrDefault("denied"),
            Status.Possible or Status.Proposed => match.Page.Attributes.GetValueOrDefault("possible"),
            _ => null,
        };
        return stance == "none" ? null : stance;
    }
}
