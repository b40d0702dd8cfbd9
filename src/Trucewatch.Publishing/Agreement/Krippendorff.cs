namespace Trucewatch.Publishing;

/// <summary>Krippendorff's alpha for nominal values: agreement beyond what chance would give, for any number of judges, with values missing.</summary>
public static class Krippendorff
{
    /// <summary>1 for agreement throughout, 0 for what chance would give, below for less.</summary>
    /// <param name="units">Of each thing judged, the values that the judges gave it, in any order; null for a judge who gave none.</param>
    /// <returns>Null where it has no meaning: no thing has two values, or all values are the same.</returns>
    public static double? Alpha(IEnumerable<IReadOnlyList<string?>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        // How often each value stands beside another of the same thing; and how much of that is disagreement.
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var disagreement = 0.0;
        foreach (var unit in units)
        {
            var counts = unit.OfType<string>().CountBy(value => value, StringComparer.Ordinal).ToList();
            var given = counts.Sum(count => count.Value);
            if (given < 2)
                continue;
            foreach (var (value, count) in counts)
            {
                values[value] = values.GetValueOrDefault(value) + count;
                disagreement += (double)count * (given - count) / (given - 1);
            }
        }

        var all = values.Values.Sum();
        var byChance = values.Values.Sum(count => count * (all - count)) / (all - 1);
        return byChance > 0 ? 1 - (disagreement / byChance) : null;
    }
}
