using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Knows the news agencies by the names that bylines and datelines give them.</summary>
internal static class Agencies
{
    private const int DatelineLength = 100;

    private static readonly FrozenDictionary<string, string> ByName = EmbeddedText.Lines("agencies.txt")
        .Select(line => (Name: line[..line.IndexOf(':', StringComparison.Ordinal)], Line: line))
        .SelectMany(entry => entry.Line[(entry.Name.Length + 1)..]
            .Split('|', StringSplitOptions.TrimEntries)
            .Select(written => KeyValuePair.Create(written, entry.Name)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Written in small letters these are words; they name an agency in capitals only.
    private static readonly FrozenSet<string> Letters = ByName.Keys.Where(name => name.Length <= 4).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The agency that a credit names and nothing else: "The Associated Press", "AFP".</summary>
    public static string? Named(string credit)
    {
        var name = credit.Trim(' ', '.', ',', '(', ')', '-', '–', '—', '/');
        return ByName.TryGetValue(name, out var agency) && IsWrittenAsName(name) ? agency : null;
    }

    /// <summary>The agency at the end of a credit after a person's name: "Zeke Miller The Associated Press", "Jane Doe, AP".</summary>
    /// <param name="credit">The credit without "By".</param>
    /// <param name="rest">What stands before the agency.</param>
    public static string? AtEnd(string credit, out string rest)
    {
        foreach (var (written, agency) in ByName)
        {
            if (credit.Length > written.Length && credit.EndsWith(written, StringComparison.OrdinalIgnoreCase) &&
                !char.IsLetterOrDigit(credit[credit.Length - written.Length - 1]) && IsWrittenAsName(credit[^written.Length..]))
            {
                rest = credit[..^written.Length].TrimEnd(' ', ',', '|', '/', '-', '–', '—', '(', '·');
                if (rest.EndsWith(" the", StringComparison.OrdinalIgnoreCase))
                    rest = rest[..^4].TrimEnd(' ', ',', '|', '/');
                return agency;
            }
        }

        rest = credit;
        return null;
    }

    /// <summary>The agency that a tagline thanks: "Associated Press writer Jane Doe contributed", "Reuters contributed to this report".</summary>
    public static string? AsContributor(string line)
    {
        if (!line.Contains("contributed", StringComparison.OrdinalIgnoreCase))
            return null;
        var text = line.AsSpan().TrimStart("(*_[ ");
        foreach (var (written, agency) in ByName)
        {
            if (text.Length > written.Length && text.StartsWith(written, StringComparison.OrdinalIgnoreCase) && text[written.Length] is ' ' or '\'' or '’' or ',' &&
                IsWrittenAsName(text[..written.Length].ToString()))
            {
                return agency;
            }
        }

        return null;
    }

    /// <summary>The agency in brackets in a dateline: "CAIRO (AP) —", "JERUSALEM, March 18 (Reuters) -", "(Reuters) —".</summary>
    public static string? InDateline(string paragraph)
    {
        var head = paragraph[..Math.Min(paragraph.Length, DatelineLength)];
        for (var open = head.IndexOf('('); open >= 0; open = head.IndexOf('(', open + 1))
        {
            var close = head.IndexOf(')', open);
            if (close < 0)
                return null;
            // After the bracket of a dateline stands a dash.
            var after = head.AsSpan(close + 1).TrimStart();
            if (!after.IsEmpty && after[0] is '-' or '–' or '—' or '―' && Named(head[(open + 1)..close].Split('/')[0]) is { } agency)
                return agency;
        }

        return null;
    }

    private static bool IsWrittenAsName(string written) => !Letters.Contains(written) || written.All(c => !char.IsLower(c)) || written is "dpa";
}
