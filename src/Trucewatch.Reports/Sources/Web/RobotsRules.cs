using System.Globalization;

namespace Trucewatch.Reports;

/// <summary>The rules of a robots.txt for one reader (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private const int MostRules = 5000;

    private readonly List<(string Pattern, bool Allows)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>Rules that allow everything.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>Rules that allow nothing, for hosts whose rules could not be had.</summary>
    public static RobotsRules AllowNone { get; } = Parse("User-agent: *\nDisallow: /", "any");

    /// <summary>The delay asked for between requests; null when none is.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads the groups for <paramref name="product"/>, or those for all where it has none of its own.</summary>
    /// <param name="text">The file.</param>
    /// <param name="product">The reader's product name, without version.</param>
    public static RobotsRules Parse(string text, string product)
    {
        RobotsRules own = new(), all = new();
        var found = false;
        var (forOwn, forAll, inRules) = (false, false, true);
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Split('#', 2)[0];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var (field, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (field == "user-agent")
            {
                if (inRules)
                    (forOwn, forAll, inRules) = (false, false, false);
                forAll |= value == "*";
                // A version behind the name is not part of it.
                if (value.Split('/', ' ')[0].Equals(product, StringComparison.OrdinalIgnoreCase))
                    found = forOwn = true;
                continue;
            }

            inRules = true;
            if (forOwn)
                own.Add(field, value);
            if (forAll)
                all.Add(field, value);
        }

        return found ? own : all;
    }

    /// <summary>Whether a path with its query may be asked for: the longest rule that fits decides, and allows where two are as long.</summary>
    public bool Allows(string pathAndQuery)
    {
        var (longest, allows) = (-1, true);
        foreach (var rule in _rules)
        {
            if (rule.Pattern.Length < longest || (rule.Pattern.Length == longest && allows) || !Fits(rule.Pattern, pathAndQuery))
                continue;
            (longest, allows) = (rule.Pattern.Length, rule.Allows);
        }

        return allows;
    }

    private void Add(string field, string value)
    {
        if (field is "allow" or "disallow" && value.Length > 0 && _rules.Count < MostRules)
            _rules.Add((value, field == "allow"));
        else if (field == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 86400)
            Delay = TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Whether a pattern with <c>*</c> for anything and a last <c>$</c> for the end fits the beginning of a path.</summary>
    private static bool Fits(string pattern, string path)
    {
        var atEnd = pattern.EndsWith('$');
        var parts = (atEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            if (atEnd && last)
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }

        return !atEnd || at == path.Length;
    }
}
