using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Decides, when the whole report is read, who stands where on a proposal.</summary>
/// <param name="roles">What a stance is called by who takes it.</param>
/// <param name="sides">The parties of the situation; empty where they are not known.</param>
internal sealed class ProposalDecision(StanceRoles roles, IReadOnlyList<string> sides)
{
    /// <summary>Lays to the proposal the stances that hold.</summary>
    public void Decide(ProposalDraft draft, Discourse discourse)
    {
        foreach (var cue in draft.StanceCues)
        {
            // A party has a name; "hostages" or "civilians" have no stance. Who makes an offer is for it.
            var stance = roles.StanceOf(cue, discourse, sides);
            if (IsParty(cue.Actor) && !(draft.By.Contains(cue.Actor) && stance is "accept" or "support"))
                draft.AddPosition(new ProposalPosition(cue.Actor, stance, cue.Conditions, [cue.Evidence]), cue.IsWeak);
        }
    }

    /// <summary>Whether the name is one of somebody who can have a stance.</summary>
    public static bool IsParty(string actor) => char.IsUpper(actor[0]) || actor == "mediators";
}
