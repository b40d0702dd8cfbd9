using Trucewatch.Codebook;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Gathers what may tell a term of a proposal, sentence by sentence.</summary>
/// <param name="rules">The codebook's rules for proposals.</param>
/// <param name="statuses">Says how a term stands to what is the case.</param>
/// <param name="gathers">Whether to gather with its features also what the rules alone would not take.</param>
internal sealed class TermReader(ProposalRules rules, StatusFinder statuses, bool gathers)
{
    private readonly FeatureSet _features = new();

    /// <summary>What stands before the first proposal.</summary>
    public List<TermCue> Early { get; } = [];

    /// <summary>Lays the sentence's cues to the proposals that it speaks of.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="found">What else is told in it.</param>
    /// <param name="current">The proposal spoken of last; null before the first.</param>
    /// <param name="since">How many sentences ago a proposal or a term of one was told last.</param>
    /// <returns>Whether a term is told that the rules alone take.</returns>
    public bool Read(OfferSentence sentence, SentenceFindings found, ProposalDraft? current, int since)
    {
        var context = sentence.Context;
        var near = gathers ? new List<NearMatch>() : null;
        var held = rules.Terms.Match(context.Tree, context, near);
        var tells = false;
        foreach (var match in held)
        {
            var draft = DraftOf(sentence, match.Index, current);
            var status = statuses.Of(context, sentence.Operators, match.Index);
            var isTold = draft is not null && (sentence.Mentions.Count > 0 || GoesOn(sentence, draft, status));
            if (!isTold && !gathers)
                continue;
            Add(sentence, match, draft, status, isTold ? TermFooting.Told : TermFooting.Loose, since, held, found);
            tells |= isTold;
        }

        if (near is not null)
            ReadNear(sentence, found, current, since, held, near);
        return tells;
    }

    private void ReadNear(
        OfferSentence sentence, SentenceFindings found, ProposalDraft? current, int since, List<RuleMatch> held, List<NearMatch> near)
    {
        foreach (var group in near.GroupBy(one => (one.Match.Index, one.Match.Page.Id)))
        {
            if (held.Exists(match => match.Index == group.Key.Index && match.Page.Id == group.Key.Id))
                continue;
            var match = group.First().Match;
            var status = statuses.Of(sentence.Context, sentence.Operators, match.Index);
            Add(sentence, match, DraftOf(sentence, match.Index, current), status, TermFooting.Near, since, held, found, [.. group]);
        }

        foreach (var figure in sentence.Figures.Where(figure => figure.Max >= 1 && figure.Counted >= 0))
        {
            if (rules.TermsByMeasure.TryGetValue(figure.Measure, out var page))
                Add(sentence, figure.Match with { Page = page, Index = figure.Counted }, DraftOf(sentence, figure.Counted, current), figure.Status, TermFooting.Counted, since, held, found, [], figure);
        }
    }

    private static ProposalDraft? DraftOf(OfferSentence sentence, int index, ProposalDraft? current) => sentence.Nearest(index)?.Draft ?? current;

    private static bool GoesOn(OfferSentence sentence, ProposalDraft draft, Status status) => status switch
    {
        Status.Denied => false,
        Status.Actual => sentence.GoesOn && draft.Agreed,
        _ => sentence.GoesOn || sentence.IsNext,
    };

    private void Add(
        OfferSentence sentence, RuleMatch match, ProposalDraft? draft, Status status, TermFooting footing, int since,
        IReadOnlyList<RuleMatch> held, SentenceFindings found, IReadOnlyList<NearMatch>? near = null, FigureFinding? figure = null)
    {
        var (count, days) = figure is null ? TermAmounts.Of(sentence, match) : TermAmounts.Of(sentence, match.Page, figure);
        var cue = new TermCue(match.Page.Id, count, days, status, sentence.Context.Evidence) { Footing = footing, Paragraph = sentence.Context.Sentence.Paragraph };
        if (gathers)
        {
            TermFeatures.Fill(sentence, match, cue, draft, since, held, found, near ?? [], _features);
            cue = cue with { Keys = [.. _features.Keys] };
        }

        (draft?.TermCues ?? Early).Add(cue);
    }
}
