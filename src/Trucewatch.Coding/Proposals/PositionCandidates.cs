namespace Trucewatch.Coding;

/// <summary>Lists, when the whole report is read, who may stand somewhere on its proposals, and what each sentence and the whole report tell of it.</summary>
/// <param name="sightings">The sentences, in reading order.</param>
/// <param name="drafts">The proposals, with the positions that the rules find.</param>
/// <param name="roles">What a stance is called by who takes it.</param>
/// <param name="sides">The parties of the situation; empty where they are not known.</param>
/// <param name="discourse">What the report told of parties.</param>
internal sealed class PositionCandidates(
    IReadOnlyList<OfferSighting> sightings, IReadOnlyList<ProposalDraft> drafts, StanceRoles roles, IReadOnlyList<string> sides, Discourse discourse)
{
    // How many sentences from the nearest that speaks of a proposal one may stand that tells a stance on it; a rule's own cue may stand anywhere.
    private const int Farthest = 2;

    /// <summary>The actors, in the order in which the report speaks of them.</summary>
    public List<PositionCandidate> Find()
    {
        var order = new List<string>();
        var triggers = new Dictionary<string, List<(OfferSighting Sighting, StanceTrigger Trigger, int Away)>>(StringComparer.Ordinal);
        for (var number = 0; number < sightings.Count; number++)
        {
            var away = Away(number);
            foreach (var trigger in sightings[number].Triggers)
            {
                if (!ProposalDecision.IsParty(trigger.Actor) || (away > Farthest && trigger.Cue is null))
                    continue;
                if (!triggers.TryGetValue(trigger.Actor, out var list))
                {
                    order.Add(trigger.Actor);
                    triggers[trigger.Actor] = list = [];
                }

                list.Add((sightings[number], trigger, away));
            }
        }

        var features = new PositionFeatures(roles, sides, discourse);
        var candidates = new List<PositionCandidate>();
        foreach (var actor in order)
        {
            var all = triggers[actor];
            var places = new List<PositionPlace>();
            for (var i = 0; i < all.Count; i++)
            {
                var (sighting, trigger, away) = all[i];
                var draft = About(sighting, trigger);
                var isLast = !all.Skip(i + 1).Any(later => later.Trigger.Cue is not null && later.Sighting != sighting);
                places.Add(new PositionPlace(draft, sighting.Found.Context.Evidence, trigger.Conditions, features.Place(sighting, trigger, draft, away, isLast)));
            }

            candidates.Add(new PositionCandidate(actor, places, features.Setting(actor, drafts, sightings), Ruled(actor)));
        }

        return candidates;
    }

    private List<string> Ruled(string actor) => [.. drafts.SelectMany(draft => draft.Positions).Where(position => position.Actor == actor).Select(position => position.Stance)];

    /// <summary>How many sentences away the nearest mention of a proposal is, before or behind.</summary>
    private int Away(int number)
    {
        for (var away = 0; away <= Farthest; away++)
        {
            if (IsMention(number - away) || IsMention(number + away))
                return away;
        }

        return Farthest + 1;
    }

    private bool IsMention(int number) => number >= 0 && number < sightings.Count && sightings[number].Sentence.Mentions.Count > 0;

    private ProposalDraft About(OfferSighting sighting, StanceTrigger trigger) =>
        (trigger.Index >= 0 ? sighting.Sentence.Object(trigger.Index) : null) ?? sighting.Current ?? drafts[0];
}
