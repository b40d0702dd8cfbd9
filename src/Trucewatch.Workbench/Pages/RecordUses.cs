using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>Finds what of a process rests on a record.</summary>
internal static class RecordUses
{
    public static IEnumerable<Markup> Of(ProcessState state, string record, PageQuery at)
    {
        foreach (var proposal in state.Proposals.Where(line => line.Tellings.Concat(line.Terms.SelectMany(term => term.Values).SelectMany(value => value.Tellings)).Concat(line.History.SelectMany(position => position.Tellings)).Any(Rests)))
            yield return H($"""proposal <a href="{at.To("/proposals/" + proposal.Id)}">{Words(proposal.Name)}</a>""");
        foreach (var truce in state.Truces.Where(truce => truce.Tellings.Concat(truce.Phases.SelectMany(phase => phase.Tellings)).Concat(truce.Violations.SelectMany(breach => breach.Tellings)).Concat(truce.Extensions.SelectMany(extension => extension.Tellings)).Any(Rests)))
            yield return H($"""truce <a href="{at.To("/timeline")}#{truce.Id}">from {Day(truce.From)}</a>""");
        foreach (var conflict in state.Conflicts.Where(conflict => conflict.Values.SelectMany(value => value.Tellings).Any(Rests)))
            yield return H($"""conflict <a href="{at.To("/conflicts")}#{conflict.Id}">{Words(ProcessText.About(conflict))}</a>""");
        foreach (var commitment in state.Commitments.Where(commitment => commitment.Tellings.Concat(commitment.Outcome).Any(Rests)))
            yield return H($"""commitment <a href="{at.With("state", ProcessJsonWriter.Of(commitment.State)).To("/commitments")}#{commitment.Id}">{Words(commitment.Who)}, {Plain(commitment.Type)}</a>""");
        foreach (var allegation in state.Allegations.Where(allegation => allegation.Tellings.Concat(allegation.Answers.Select(answer => answer.Telling)).Any(Rests)))
            yield return H($"""allegation <a href="{at.To("/allegations")}#{allegation.Id}">{Words(allegation.Accuser ?? "somebody")} against {Words(allegation.Accused ?? "somebody")}, {Plain(allegation.About)}</a>""");
        foreach (var series in state.Series.Where(series => series.Points.SelectMany(point => point.Tellings).Any(Rests)))
            yield return H($"""figures <a href="{(at with { Measure = series.Measure }).To("/figures")}">{Plain(series.Measure)}{When(series.Place is not null, () => H($", {Words(series.Place)}"))}</a>""");

        bool Rests(Telling telling) => telling.Record == record;
    }
}
