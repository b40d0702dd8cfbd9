using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>What has changed between two states of one process.</summary>
internal static class BriefChanges
{
    public static List<BriefLine> Between(ProcessState before, ProcessState now, IReadOnlyList<DatedReport> reports, DateOnly since)
    {
        var lines = new List<BriefLine>();
        foreach (var truce in now.Truces)
        {
            if (truce.From >= since)
                lines.Add(new BriefLine($"A truce began on {BriefText.Day(truce.From)}.", truce.Tellings));
            if (truce.To is { } end && end >= since)
                lines.Add(new BriefLine($"The truce of {BriefText.Day(truce.From)} ended {(truce.EndedBefore ? "no later than" : "on")} {BriefText.Day(end)}{(truce.EndedBy is { } how ? " by " + ProcessJsonWriter.Of(how) : "")}.", truce.Tellings));
        }

        foreach (var proposal in now.Proposals)
        {
            if (before.Proposals.FirstOrDefault(known => known.Id == proposal.Id) is not { } known)
                continue;
            if (known.State != proposal.State)
                lines.Add(new BriefLine($"{proposal.Name}: from {UnitText.Plain(ProcessJsonWriter.Of(known.State))} to {UnitText.Plain(ProcessJsonWriter.Of(proposal.State))}; {proposal.StateReason}.", proposal.Tellings));
            foreach (var position in proposal.Positions)
            {
                var earlier = known.Positions.FirstOrDefault(other => other.Actor == position.Actor);
                if (earlier?.Stance != position.Stance)
                    lines.Add(new BriefLine($"{proposal.Name}: {position.Actor} {(earlier is null ? "" : "now ")}{StanceText.After(position.Stance)}{(earlier is null ? "" : "; before: " + StanceText.After(earlier.Stance))}.", position.Tellings));
            }
        }

        foreach (var report in reports.Where(report => report.Day >= since && report.Coded.Report.Correction is not null))
        {
            var source = report.Coded.Report;
            lines.Add(new BriefLine(
                $"Corrected: {source.Correction}", [new Telling(source.Id, report.Day, source.Outlet, source.Agency, null, source.Id, source.Correction!)]));
        }

        return lines;
    }
}
