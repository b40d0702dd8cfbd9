namespace Trucewatch.Process;

/// <summary>Works out the state of a process from the records of its reports. The same reports in any order give the same state.</summary>
public static class ProcessWork
{
    /// <summary>Groups of two or more reports that are copies or rewrites of one another, in order of their first.</summary>
    public static IReadOnlyList<Story> StoriesOf(IReadOnlyList<DatedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return StoryFinder.Find(reports);
    }

    /// <summary>The state by the reports of <paramref name="asOf"/> and before.</summary>
    /// <param name="reports">Of one situation; later ones than asked for are left out.</param>
    /// <param name="situation">Its name; places that are the situation itself are told apart from those within it by it.</param>
    /// <param name="asOf">The last day; null for all reports.</param>
    /// <param name="parties">The parties of the situation by the guide's names; null or empty where they are not known, then those that fight most are taken.</param>
    public static ProcessState Of(IEnumerable<DatedReport> reports, string? situation, DateOnly? asOf, IReadOnlyList<string>? parties = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var known = reports
            .Where(report => asOf is null || report.Day <= asOf)
            .Select(report => Belonging.Of(report, situation, parties ?? []))
            .OrderByDescending(report => report.IsDated)
            .ThenBy(report => report.Day)
            .ThenBy(report => report.Coded.Report.Id, StringComparer.Ordinal)
            .ToList();
        if (known.Count == 0)
            return new ProcessState { Situation = situation, AsOf = asOf };
        // A report without a date counts from its capture, which can be years after what it tells of: it stands, but nothing is the newest by it.
        var dated = known.TakeWhile(report => report.IsDated).ToList();
        if (dated.Count == 0)
            dated = known;
        var today = asOf ?? dated[^1].Day;
        var stories = StoryFinder.Find(known);
        var voices = new Voices(known, stories);
        var sides = Sides.Of(known, parties ?? []);
        var truces = TruceFinder.Find(dated, sides, today);
        var proposals = ProposalMerger.Merge(known, voices, truces, sides, today);
        var doings = DoingFinder.Find(dated, voices);
        return new ProcessState
        {
            Situation = situation,
            AsOf = today,
            Reports = known.Count,
            Undated = known.Count(report => !report.IsDated),
            Oldest = dated[0].Day,
            Newest = dated[^1].Day,
            Stories = stories,
            Proposals = proposals,
            Truces = truces,
            Conflicts = ConflictFinder.Find(dated, voices, proposals, situation),
            Doings = doings,
            Civilians = CivilianFinder.Find(dated, voices, doings),
            Commitments = CommitmentFinder.Find(dated, voices, proposals, today),
            Allegations = AllegationFinder.Find(dated, voices),
            Series = FigureSeriesFinder.Find(dated, voices, situation),
            Figures = LatestFigures.Find(dated, voices, situation),
        };
    }
}
