using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Finds the two sides of the fighting: of the situation's parties those of which most is told, where they are known; else the parties that the
/// reports have most often fight, or make or break a truce, with each other.
/// </summary>
internal static class Sides
{
    private const int Two = 2;

    public static IReadOnlyList<string> Of(IReadOnlyList<DatedReport> reports, IReadOnlyList<string> parties)
    {
        if (parties.Count == Two)
            return parties;
        var doings = reports.SelectMany(report => report.Coded.Records).OfType<Event>().Where(doing => doing.Status != Status.Denied);
        return parties.Count > Two ? MostTold(doings, parties) : MostOpposed(doings);
    }

    private static List<string> MostTold(IEnumerable<Event> doings, IReadOnlyList<string> parties)
    {
        var told = doings.SelectMany(doing => doing.By.Concat(doing.To)).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. parties.OrderByDescending(party => told.GetValueOrDefault(party)).Take(Two)];
    }

    private static IReadOnlyList<string> MostOpposed(IEnumerable<Event> doings)
    {
        var pairs = new Dictionary<(string First, string Second), int>();
        foreach (var doing in doings)
        {
            if (!ProcessTerms.IsFighting(doing.Type) && doing.Type is not ProcessTerms.TruceViolation)
                continue;
            foreach (var (by, to) in doing.By.SelectMany(by => doing.To.Select(to => (by, to))))
            {
                if (by == to)
                    continue;
                var pair = string.CompareOrdinal(by, to) < 0 ? (by, to) : (to, by);
                pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            }
        }

        if (pairs.Count == 0)
            return [];
        var most = pairs.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.First, StringComparer.Ordinal).ThenBy(pair => pair.Key.Second, StringComparer.Ordinal).First();
        return [most.Key.First, most.Key.Second];
    }
}
