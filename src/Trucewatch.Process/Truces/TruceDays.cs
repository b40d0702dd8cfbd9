namespace Trucewatch.Process;

/// <summary>Puts tellings of one doing together by their days.</summary>
internal static class TruceDays
{
    /// <summary>Neighbors in time at most so many days apart are one doing.</summary>
    public static List<List<TruceDoing>> Cluster(IEnumerable<TruceDoing> doings, int apart)
    {
        var clusters = new List<List<TruceDoing>>();
        foreach (var doing in doings.OrderBy(doing => doing.Day).ThenBy(doing => doing.Event.Id, StringComparer.Ordinal))
        {
            if (clusters.Count > 0 && doing.Day.DayNumber - clusters[^1][^1].Day.DayNumber <= apart)
                clusters[^1].Add(doing);
            else
                clusters.Add([doing]);
        }

        return clusters;
    }

    /// <summary>The day that most reports tell; the earlier of equals.</summary>
    public static DateOnly Commonest(List<TruceDoing> doings) => doings
        .GroupBy(doing => doing.Day)
        .OrderByDescending(day => day.Select(doing => doing.Report.Coded.Report.Id).Distinct(StringComparer.Ordinal).Count())
        .ThenBy(day => day.Key)
        .First().Key;
}
