using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Finds the name of a report's outlet where no metadata give it.</summary>
internal static class OutletFinder
{
    private const int MostWords = 6;
    private const int FirstLines = 12;
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " :: ", " · ", " » ", " • "];

    private static readonly FrozenSet<string> OutletWords = EmbeddedText.Lines("outlet-words.txt")
        .SelectMany(line => line.Split(' '))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SectionWords = EmbeddedText.Lines("section-words.txt")
        .SelectMany(line => line.Split(' '))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name after the last bar or dash of a page's title; null when nothing there looks like a name.</summary>
    public static string? InTitle(string? title, string? headline)
    {
        if (title is null)
            return null;
        var (at, length) = (-1, 0);
        foreach (var separator in Separators)
        {
            var found = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (found > at)
                (at, length) = (found, separator.Length);
        }

        if (at < 0)
            return null;
        var name = title[(at + length)..].Trim();
        var known = headline is not null && headline.Length >= 10 && title.StartsWith(headline, StringComparison.OrdinalIgnoreCase);
        return LooksLikeName(name) && (known || HasOutletWord(name) || at > 20) ? name : null;
    }

    /// <summary>The headline without the outlet's name behind it.</summary>
    public static string WithoutName(string title, string? outlet)
    {
        if (outlet is null || !title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase))
            return title;
        var rest = title[..^outlet.Length].TrimEnd();
        foreach (var mark in "|–—-:·»•")
        {
            if (rest.EndsWith(mark))
                return rest[..^1].TrimEnd(' ', ':');
        }

        return title;
    }

    /// <summary>The line among the first of a text that is a name of an outlet and nothing else; null when there is none.</summary>
    public static string? InLines(Surroundings lines)
    {
        for (var i = 0; i < Math.Min(lines.First, FirstLines); i++)
        {
            var text = lines.Blocks[i].Text;
            if (i != lines.TitleAt && LooksLikeName(text) && HasOutletWord(text) && !DateText.IsMostlyDate(text) && Agencies.Named(text) is null &&
                !text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && text.Contains(' ', StringComparison.Ordinal))
            {
                return text;
            }
        }

        return null;
    }

    private static bool LooksLikeName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords
            && name.Length > 1
            && (char.IsUpper(name[0]) || char.IsDigit(name[0]) || char.IsLetter(name[0]) && name.Contains('.', StringComparison.Ordinal))
            && words.Count(word => char.IsUpper(word[0]) || char.IsDigit(word[0])) * 2 > words.Length - 1
            && name[^1] is not ('.' or '?' or '!' or ':' or ',')
            && !name.Contains('|', StringComparison.Ordinal)
            && !name.Contains("weather", StringComparison.OrdinalIgnoreCase)
            && !words.All(SectionWords.Contains);
    }

    private static bool HasOutletWord(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => OutletWords.Contains(word.Trim('.', ',')));
}
