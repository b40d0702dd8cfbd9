namespace Trucewatch.Codebook;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Near
{
    /// <summary>"; did you mean …?" where a name is near enough, else the names there are (at most twelve).</summary>
    public static string Suggest(string name, IEnumerable<string> known, string prefix)
    {
        var names = known.Order(StringComparer.Ordinal).ToArray();
        var best = names.Select(candidate => (candidate, distance: Distance(name, candidate))).OrderBy(pair => pair.distance).FirstOrDefault();
        if (best.candidate is not null && best.distance <= Math.Max(1, name.Length / 3))
            return $"; did you mean '{prefix}{best.candidate}'?";
        return names.Length == 0 ? "" : $"; there are {string.Join(", ", names.Take(12).Select(candidate => prefix + candidate))}{(names.Length > 12 ? ", …" : "")}";
    }

    /// <summary>The number of letters to change, add or leave out to make one word of the other.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
