using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>How much of a process rests on each record.</summary>
internal static class RecordWeights
{
    /// <summary>Adds one to the weight of a record for each line of a state that quotes it.</summary>
    public static void Add(Dictionary<string, int> weights, ProcessState state)
    {
        foreach (var proposal in state.Proposals)
            Count(proposal.Tellings.Concat(proposal.Terms.SelectMany(term => term.Values).SelectMany(value => value.Tellings)).Concat(proposal.History.SelectMany(position => position.Tellings)));
        foreach (var truce in state.Truces)
            Count(truce.Tellings.Concat(truce.Phases.SelectMany(phase => phase.Tellings)).Concat(truce.Violations.SelectMany(breach => breach.Tellings)).Concat(truce.Extensions.SelectMany(extension => extension.Tellings)));
        foreach (var conflict in state.Conflicts)
            Count(conflict.Values.SelectMany(value => value.Tellings));
        foreach (var commitment in state.Commitments)
            Count(commitment.Tellings.Concat(commitment.Outcome));
        foreach (var allegation in state.Allegations)
            Count(allegation.Tellings.Concat(allegation.Answers.Select(answer => answer.Telling)));
        foreach (var series in state.Series)
            Count(series.Points.SelectMany(point => point.Tellings));

        void Count(IEnumerable<Telling> tellings)
        {
            foreach (var record in tellings.Select(telling => telling.Record).Distinct(StringComparer.Ordinal))
                weights[record] = weights.GetValueOrDefault(record) + 1;
        }
    }
}
