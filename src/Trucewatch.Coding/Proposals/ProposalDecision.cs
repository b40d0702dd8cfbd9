using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Decides, when the whole report is read, which terms a proposal has and who stands where on it.</summary>
/// <param name="roles">What a stance is called by who takes it.</param>
/// <param name="sides">The parties of the situation; empty where they are not known.</param>
internal sealed class ProposalDecision(StanceRoles roles, IReadOnlyList<string> sides)
{
    /// <summary>Lays to the proposal the terms and stances that hold.</summary>
    public void Decide(ProposalDraft draft, Discourse discourse)
    {
        foreach (var cues in draft.TermCues.GroupBy(cue => cue.Term))
            draft.AddTerm(TermOf([.. cues]));
        foreach (var cue in draft.StanceCues)
        {
            // A party has a name; "hostages" or "civilians" have no stance. Who makes an offer is for it.
            var stance = roles.StanceOf(cue, discourse, sides);
            if (IsParty(cue.Actor) && !(draft.By.Contains(cue.Actor) && stance is "accept" or "support"))
                draft.AddPosition(new ProposalPosition(cue.Actor, stance, cue.Conditions, [cue.Evidence]), cue.IsWeak);
        }
    }

    /// <summary>One term of all that the report tells of it: the first amount that is said, whenever it is.</summary>
    private static ProposalTerm TermOf(List<TermCue> cues)
    {
        var count = cues.Find(cue => cue.Count is not null)?.Count;
        var days = cues.Find(cue => cue.Days is not null)?.Days;
        var status = cues[0].Status is Status.Actual ? Status.Proposed : cues[0].Status;
        return new ProposalTerm(cues[0].Term, count, days, status, [.. cues.Select(cue => cue.Evidence).Distinct()]);
    }

    /// <summary>Whether the name is one of somebody who can have a stance.</summary>
    public static bool IsParty(string actor) => char.IsUpper(actor[0]) || actor == "mediators";
}
