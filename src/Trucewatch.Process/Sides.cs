using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Finds the two sides of the fighting: the parties that the reports have most often fight, or make or break a truce, with each other.</summary>
internal static class Sides
{
    public static IReadOnlyList<string> Of(IReadOnlyList<DatedReport> reports)
    {
        var pairs = new Dictionary<(string First, string Second), int>();
        foreach (var doing in reports.SelectMany(report => report.Coded.Records).OfType<Event>())
        {
            if (doing.Status == Status.Denied || !(ProcessTerms.IsFighting(doing.Type) || doing.Type is ProcessTerms.TruceViolation))
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
