namespace Trucewatch.Process;

/// <summary>All conflicts between reports.</summary>
internal static class ConflictFinder
{
    public static IReadOnlyList<Conflict> Find(IReadOnlyList<DatedReport> reports, Voices voices, IReadOnlyList<ProposalLine> proposals, string? situation) =>
    [
        .. FigureConflicts.Find(reports, voices, situation)
            .Concat(TermConflicts.Find(proposals, voices))
            .Concat(PositionConflicts.Find(proposals, voices))
            .OrderByDescending(conflict => conflict.Open)
            .ThenByDescending(conflict => conflict.Day)
            .ThenBy(conflict => conflict.About, StringComparer.Ordinal)
            .ThenBy(conflict => conflict.Id, StringComparer.Ordinal),
    ];
}
