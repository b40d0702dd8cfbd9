using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Reads who is credited with a text from the lines around it.</summary>
internal static class Bylines
{
    private const int MostWords = 30;

    private static readonly FrozenSet<string> NoPersons = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "staff", "wire", "services", "service", "reports", "report", "agencies", "agency", "desk", "newsroom", "editors", "editor", "editorial", "news",
        "team", "correspondent", "correspondents", "reporter", "reporters", "writer", "writers", "bureau", "press", "media", "newsdesk", "engine",
        "sources", "combined", "contributor", "contributors", "online", "foreign", "world", "international", "department", "office");

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.Ordinal, "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "bint", "abu", "y", "e", "dos", "ter", "ten");

    /// <summary>What a line credits: persons, and an agency if it names one; null when the line is no byline.</summary>
    /// <param name="line">A line of the page.</param>
    public static Byline? Read(string line)
    {
        var text = line.Trim();
        if (text.Length < 3 || text.Count(c => c == ' ') >= MostWords)
            return null;
        var lead = Lead(text);
        if (lead < 0)
            return Agencies.Named(text) is { } alone ? new Byline([], alone, text) : null;
        return ReadCredit(text[lead..].Trim(), text);
    }

    /// <summary>Reads a credit without "By", as metadata give it.</summary>
    public static Byline ReadCredit(string credit, string line)
    {
        if (credit.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            credit = credit[3..];
        if (Agencies.Named(credit) is { } whole)
            return new Byline([], whole, line);
        // "| Published: ...", "· 3 min read" and the like follow the names.
        var bar = credit.AsSpan().IndexOfAny("|·•[");
        var tail = bar < 0 ? "" : credit[(bar + 1)..].Trim();
        if (bar >= 0)
            credit = credit[..bar].TrimEnd();
        if (Agencies.Named(credit) is { } only)
            return new Byline([], only, line);
        var agency = Agencies.AtEnd(credit, out var names) ?? Agencies.Named(tail);
        var authors = names
            .Replace(" with ", ",", StringComparison.OrdinalIgnoreCase)
            .Replace(" and ", ",", StringComparison.OrdinalIgnoreCase)
            .Replace(" & ", ",", StringComparison.Ordinal)
            .Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Byline([.. authors.Where(IsPerson).Select(Tidy)], agency, line);
    }

    /// <summary>Whether a name is of the shape of a person's: two to five words, capitalized, none of them a word for a desk or a service.</summary>
    public static bool IsPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5
            && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0])
            && words.All(word => !char.IsLower(word[0]) || Particles.Contains(word) || word.StartsWith("al-", StringComparison.Ordinal) || word.StartsWith("el-", StringComparison.Ordinal))
            && !name.Any(char.IsDigit)
            && !words.Any(NoPersons.Contains);
    }

    // Index after "By" or one of its kind, -1 when the line begins with none.
    private static int Lead(string text)
    {
        foreach (var lead in (ReadOnlySpan<string>)["written by", "reported by", "story by", "words by", "by:", "by"])
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && text.Length > lead.Length && text[lead.Length] is ' ' or '\u00A0' or ':')
                return lead.Length + 1;
        }

        return -1;
    }

    // Names in capitals are a matter of typography.
    private static string Tidy(string name) => name.Any(char.IsLower)
        ? name
        : string.Join(' ', name.Split(' ').Select(word => word.Length > 1 ? word[0] + word[1..].ToLowerInvariant() : word));
}
