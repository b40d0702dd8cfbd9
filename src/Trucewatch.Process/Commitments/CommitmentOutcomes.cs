using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What reports tell to have been done and not done, by who, what and the days of the reports.</summary>
internal sealed class CommitmentOutcomes
{
    private readonly Dictionary<(string Who, string Type, Status Status), List<CommitmentOutcome>> _told = [];

    public void Add(CommitmentOutcome outcome)
    {
        foreach (var who in outcome.Doing.By.Distinct(StringComparer.Ordinal))
            Sorted.Insert(ListOf(who, outcome.Doing), outcome, one => one.Place);
    }

    public void Remove(CommitmentOutcome outcome)
    {
        foreach (var who in outcome.Doing.By.Distinct(StringComparer.Ordinal))
            Sorted.Remove(ListOf(who, outcome.Doing), outcome, one => one.Place);
    }

    /// <summary>What reports of the days between, both included, tell of an actor's doings of a type.</summary>
    public IEnumerable<CommitmentOutcome> Of(string who, string type, Status status, DateOnly first, DateOnly last)
    {
        if (!_told.TryGetValue((who, type, status), out var told))
            yield break;
        for (var i = Sorted.FirstAfter(told, new Position(false, first, "", -1), one => one.Place); i < told.Count && told[i].Day <= last; i++)
            yield return told[i];
    }

    private List<CommitmentOutcome> ListOf(string who, Event doing)
    {
        if (!_told.TryGetValue((who, doing.Type, doing.Status), out var list))
            _told.Add((who, doing.Type, doing.Status), list = []);
        return list;
    }
}
