namespace Trucewatch.Process;

/// <summary>All conflicts between reports.</summary>
internal static class ConflictFinder
{
    public static IReadOnlyList<Conflict> Find(IReadOnlyList<DatedReport> reports, Voices voices, IReadOnlyList<ProposalLine> proposals, string? situation) =>
    [
        .. FigureConflicts.Find(reports, voices, situation)
            .Concat(TermConflicts.Find(proposals, voices))
            .Concat(PositionConflicts.Find(proposals, voices))
            .Order(Comparer<Conflict>.Create(Compare)),
    ];

    /// <summary>The order of conflicts: open ones first, then the newest.</summary>
    public static int Compare(Conflict a, Conflict b)
    {
        var order = b.Open.CompareTo(a.Open);
        if (order == 0)
            order = b.Day.CompareTo(a.Day);
        if (order == 0)
            order = string.CompareOrdinal(a.About, b.About);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }
}
