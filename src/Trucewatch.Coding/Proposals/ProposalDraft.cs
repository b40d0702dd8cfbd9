using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A proposal while the report is being read.</summary>
internal sealed class ProposalDraft(string name, bool agreed)
{
    private bool _isNamed;
    private readonly HashSet<string> _sure = new(StringComparer.Ordinal);

    public string Name { get; private set; } = name;

    /// <summary>Words of its names that tell it from other proposals of the report.</summary>
    public HashSet<string> Telling { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it was brought in as another than the one spoken of before.</summary>
    public bool IsOther { get; init; }

    /// <summary>Whether it was brought in as one of an earlier time than the report's own.</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether its name says that captives are to be exchanged.</summary>
    public bool IsOfExchange { get; init; }

    /// <summary>Whether it is one only if a term or a stance is laid to it.</summary>
    public bool IsTentative { get; set; }

    /// <summary>Whether the report speaks of it as a deal that was reached, not as an offer.</summary>
    public bool Agreed { get; } = agreed;

    /// <summary>When it is from, where the report says that it is from long before its own day.</summary>
    public List<DaySpan> Dates { get; } = [];

    /// <summary>How long it is to last by what it is called, in days: "the 60-day truce".</summary>
    public HashSet<double> Lengths { get; } = [];

    public List<string> By { get; } = [];

    public List<string> Mediators { get; } = [];

    public List<ProposalTerm> Terms { get; } = [];

    public List<ProposalPosition> Positions { get; } = [];

    public List<Evidence> Evidence { get; } = [];

    /// <summary>What tells its terms, in reading order.</summary>
    public List<TermCue> TermCues { get; } = [];

    /// <summary>What tells who stands where on it, in reading order.</summary>
    public List<StanceCue> StanceCues { get; } = [];

    public required string Rule { get; init; }

    /// <summary>Takes in what a mention calls it; the first name that tells it from others stays.</summary>
    public void Call(string called, HashSet<string> telling, bool isNamed)
    {
        if (isNamed && !_isNamed)
            (Name, _isNamed) = (called, true);
        Telling.UnionWith(telling);
    }

    /// <summary>Adds a term.</summary>
    public void AddTerm(ProposalTerm term)
    {
        foreach (var evidence in term.Evidence)
            Mention(evidence);
        Terms.Add(term);
    }

    /// <summary>The latest stance of an actor takes the place of an earlier one; a refusal is none the less one for the demands or doubts told with it.</summary>
    public void AddPosition(ProposalPosition position, bool isWeak)
    {
        if (isWeak && _sure.Contains(position.Actor))
            return;
        if (!isWeak)
            _sure.Add(position.Actor);
        if (position.Stance is "conditional" or "undecided" && Positions.Exists(other =>
            other.Actor == position.Actor && other.Stance == "reject" && other.Evidence[0].Sentence == position.Evidence[0].Sentence))
            return;
        foreach (var evidence in position.Evidence)
            Mention(evidence);
        // A stance told again, without its condition, keeps it.
        var told = Positions.Find(other => other.Actor == position.Actor && other.Stance == position.Stance)?.Conditions;
        Positions.RemoveAll(other => other.Actor == position.Actor);
        Positions.Add(position.Conditions is null ? position with { Conditions = told } : position);
    }

    /// <summary>Takes in a sentence that speaks of it.</summary>
    public void Mention(Evidence evidence)
    {
        if (!Evidence.Contains(evidence))
            Evidence.Add(evidence);
    }
}
