using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A proposal while the report is being read.</summary>
internal sealed class ProposalDraft(string name, bool agreed)
{
    public string Name { get; set; } = name;

    /// <summary>Whether the report speaks of it as a deal that was reached, not as an offer.</summary>
    public bool Agreed { get; } = agreed;

    public List<string> By { get; } = [];

    public List<string> Mediators { get; } = [];

    public List<ProposalTerm> Terms { get; } = [];

    public List<ProposalPosition> Positions { get; } = [];

    public List<Evidence> Evidence { get; } = [];

    public required string Rule { get; init; }

    /// <summary>Adds what is not there yet; an amount told later completes a term told without one.</summary>
    public void AddTerm(ProposalTerm term)
    {
        for (var i = 0; i < Terms.Count; i++)
        {
            var other = Terms[i];
            if (other.Term != term.Term)
                continue;
            if (other.Count == term.Count && other.Days == term.Days)
                return;
            if (Completes(other.Count, term.Count) && Completes(other.Days, term.Days))
            {
                Terms[i] = other with { Count = other.Count ?? term.Count, Days = other.Days ?? term.Days, Evidence = [.. other.Evidence.Union(term.Evidence)] };
                return;
            }
        }

        Terms.Add(term);
    }

    /// <summary>The latest stance of an actor takes the place of an earlier one.</summary>
    public void AddPosition(ProposalPosition position)
    {
        Positions.RemoveAll(other => other.Actor == position.Actor);
        Positions.Add(position);
    }

    public void AddEvidence(Evidence evidence)
    {
        if (!Evidence.Contains(evidence))
            Evidence.Add(evidence);
    }

    private static bool Completes(double? known, double? said) => known is null || said is null || known == said;
}
