using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Finds the two sides of the fighting: of the situation's parties those of which most is told, where they are known; else the parties that the
/// reports have most often fight, or make or break a truce, with each other.
/// </summary>
internal sealed class Sides
{
    private const int Two = 2;

    private readonly CountedSet<string> _told = new(StringComparer.Ordinal);
    private readonly CountedSet<(string First, string Second)> _opposed = new();

    public static IReadOnlyList<string> Of(IReadOnlyList<DatedReport> reports, IReadOnlyList<string> parties)
    {
        var sides = new Sides();
        if (parties.Count != Two)
        {
            foreach (var report in reports)
                sides.Add(report);
        }

        return sides.Of(parties);
    }

    public void Add(DatedReport report)
    {
        foreach (var doing in Counted(report))
        {
            _told.Add(doing.By.Concat(doing.To));
            _opposed.Add(Opposed(doing));
        }
    }

    public void Remove(DatedReport report)
    {
        foreach (var doing in Counted(report))
        {
            _told.Remove(doing.By.Concat(doing.To));
            _opposed.Remove(Opposed(doing));
        }
    }

    /// <summary>The two sides; fewer where nobody is told to fight.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> parties)
    {
        if (parties.Count == Two)
            return parties;
        if (parties.Count > Two)
            return [.. parties.OrderByDescending(_told.CountOf).Take(Two)];
        if (_opposed.Count == 0)
            return [];
        var (first, second) = _opposed.All.OrderByDescending(_opposed.CountOf).ThenBy(pair => pair.First, StringComparer.Ordinal).ThenBy(pair => pair.Second, StringComparer.Ordinal).First();
        return [first, second];
    }

    private static IEnumerable<Event> Counted(DatedReport report) => report.Coded.Records.OfType<Event>().Where(doing => doing.Status != Status.Denied);

    private static IEnumerable<(string First, string Second)> Opposed(Event doing) =>
        from one in ProcessTerms.IsFighting(doing.Type) || doing.Type is ProcessTerms.TruceViolation ? doing.By : []
        from other in doing.To
        where one != other
        select string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
