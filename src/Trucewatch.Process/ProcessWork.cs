namespace Trucewatch.Process;

/// <summary>Works out the state of a process from the records of its reports. The same reports in any order give the same state.</summary>
public static class ProcessWork
{
    /// <summary>The state by the reports of <paramref name="asOf"/> and before.</summary>
    /// <param name="reports">Of one situation; later ones than asked for are left out.</param>
    /// <param name="situation">Its name; places that are the situation itself are told apart from those within it by it.</param>
    /// <param name="asOf">The last day; null for all reports.</param>
    public static ProcessState Of(IEnumerable<DatedReport> reports, string? situation, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var known = reports
            .Where(report => asOf is null || report.Day <= asOf)
            .OrderBy(report => report.Day)
            .ThenBy(report => report.Coded.Report.Id, StringComparer.Ordinal)
            .ToList();
        if (known.Count == 0)
            return new ProcessState { Situation = situation, AsOf = asOf };
        // A report without a date counts from its capture, which can be years after what it tells of; it must not let offers lapse.
        var today = asOf ?? (known.FindLast(report => report.Coded.Report.Published is not null) ?? known[^1]).Day;
        var stories = StoryFinder.Find(known);
        var voices = new Voices(known, stories);
        var truces = TruceFinder.Find(known, today);
        var proposals = ProposalMerger.Merge(known, voices, truces, today);
        return new ProcessState
        {
            Situation = situation,
            AsOf = today,
            Reports = known.Count,
            Oldest = known[0].Day,
            Newest = known[^1].Day,
            Stories = stories,
            Proposals = proposals,
            Truces = truces,
            Conflicts = ConflictFinder.Find(known, voices, proposals, situation),
            Figures = LatestFigures.Find(known, voices, situation),
        };
    }
}
