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

    private readonly List<ProposalDraft> _drafts = [];
    private ProposalDraft? _current;
    private int _currentSentence = -2;

    /// <summary>The proposals found so far, in the order in which the report speaks of them.</summary>
    public IReadOnlyList<ProposalDraft> Drafts => _drafts;

    /// <summary>Reads the next sentence of the report.</summary>
    public void Read(SentenceContext context, Discourse discourse, IReadOnlyList<StatusOperator> operators)
    {
        var mentioned = Mentions(context, discourse);
        var goesOn = _current is not null && context.Sentence.Index <= _currentSentence + FarthestContinuation && GoesOn(context, operators);
        var scope = mentioned ?? (goesOn ? _current : null);
        if (scope is not null)
            ReadTerms(context, operators, scope, mentioned is not null);
        ReadPositions(context, discourse, operators, mentioned);
    }

    /// <summary>The proposal that the sentence speaks of, made where it is new; null where it speaks of none.</summary>
    private ProposalDraft? Mentions(SentenceContext context, Discourse discourse)
    {
        ProposalDraft? found = null;
        foreach (var match in rules.Mentions.Match(context.Tree, context).OrderBy(match => match.Index))
        {
            var makers = Capture(context, discourse, match, "by");
            var agreed = match.Rule.Settings.GetValueOrDefault("mode") == "agreed";
            var noun = NounOf(context, match.Index);
            var indefinite = IsIndefinite(context.Tree, noun) && match.Rule.Settings.GetValueOrDefault("role") != "resumes";
            var draft = Resume(makers, agreed, indefinite);
            if (draft is null)
            {
                draft = new ProposalDraft(NameOf(context, noun), agreed) { Rule = match.Page.Id + "/" + match.Rule.Name };
                _drafts.Add(draft);
            }

            foreach (var maker in makers.Where(maker => !draft.By.Contains(maker)))
                draft.By.Add(maker);
            foreach (var mediator in Capture(context, discourse, match, "to").Where(mediator => !draft.Mediators.Contains(mediator)))
                draft.Mediators.Add(mediator);
            draft.AddEvidence(context.Evidence);
            found = draft;
            _current = draft;
            _currentSentence = context.Sentence.Index;
        }

        return found;
    }

    private ProposalDraft? Resume(List<string> makers, bool agreed, bool indefinite)
    {
        if (makers.Count > 0)
            return _drafts.LastOrDefault(draft => draft.Agreed == agreed && (draft.By.Count == 0 || draft.By.Any(makers.Contains)));
        if (indefinite)
            return null;
        return _drafts.LastOrDefault(draft => draft.Agreed == agreed) ?? (_drafts.Count > 0 ? _drafts[^1] : null);
    }

    /// <summary>Whether a sentence that names no proposal goes on telling of the last one: it speaks of what would be, or of its phases.</summary>
    private bool GoesOn(SentenceContext context, IReadOnlyList<StatusOperator> operators) =>
        operators.Any(candidate => candidate.Status is Status.Proposed) || rules.Continuations.Any(context);

    private void ReadTerms(SentenceContext context, IReadOnlyList<StatusOperator> operators, ProposalDraft draft, bool named)
    {
        var any = false;
        foreach (var match in rules.Terms.Match(context.Tree, context))
        {
            var status = statuses.Of(context, operators, match.Index);
            if ((status is Status.Denied or Status.Actual) && !named && !(draft.Agreed && status is Status.Actual))
                continue;
            var (count, days) = TermAmounts.Of(context, match);
            draft.AddTerm(new ProposalTerm(match.Page.Id, count, days, status is Status.Actual ? Status.Proposed : status, [context.Evidence]));
            any = true;
        }

        if (!any)
            return;
        draft.AddEvidence(context.Evidence);
        _currentSentence = context.Sentence.Index;
    }

    private void ReadPositions(SentenceContext context, Discourse discourse, IReadOnlyList<StatusOperator> operators, ProposalDraft? mentioned)
    {
        foreach (var match in rules.Stances.Match(context.Tree, context)
            .GroupBy(match => match.Index)
            .Select(group => group.OrderByDescending(match => match.Rule.Priority).ThenByDescending(match => match.Rule.Conditions.Count).First()))
        {
            var draft = mentioned ?? _current;
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

    private static string NameOf(SentenceContext context, int index)
    {
        var phrase = SpeakerReader.PhraseAround(context.Tree, index);
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an ", "this ", "that "])
        {
            if (phrase.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                return phrase[article.Length..];
        }

        return phrase;
    }
}
