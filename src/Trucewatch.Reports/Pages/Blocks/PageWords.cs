using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Reads class names and ids for what they tell of an element.</summary>
internal static class PageWords
{
    private const int LongestWord = 32;

    private static readonly FrozenDictionary<string, PageWordKind> Whole;
    private static readonly FrozenDictionary<string, PageWordKind>.AlternateLookup<ReadOnlySpan<char>> WholeBySpan;
    // By the first letter, less 'a'.
    private static readonly (string Beginning, PageWordKind Kind)[][] Beginnings;

    static PageWords()
    {
        var whole = new Dictionary<string, PageWordKind>(StringComparer.Ordinal);
        var beginnings = new List<(string, PageWordKind)>();
        foreach (var (name, words) in EmbeddedText.Groups("page-words.txt"))
        {
            var kind = Enum.Parse<PageWordKind>(name, ignoreCase: true);
            foreach (var word in words)
            {
                if (word.EndsWith('*'))
                    beginnings.Add((word[..^1], kind));
                else
                    whole[word] = whole.GetValueOrDefault(word) | kind;
            }
        }

        Whole = whole.ToFrozenDictionary(StringComparer.Ordinal);
        WholeBySpan = Whole.GetAlternateLookup<ReadOnlySpan<char>>();
        Beginnings = [.. Enumerable.Range('a', 26).Select(letter => beginnings.Where(pair => pair.Item1[0] == letter).ToArray())];
    }

    /// <summary>
    /// The kinds named by a class attribute or id. Names are looked up whole, then word by word: words end at hyphens, underscores and where a
    /// capital follows a small letter.
    /// </summary>
    public static PageWordKind Read(ReadOnlySpan<char> names)
    {
        var kinds = PageWordKind.None;
        foreach (var range in names.SplitAny(' ', '\t', '\n', '\r'))
        {
            var name = names[range];
            if (name.IsEmpty || name.Length > 80)
                continue;
            kinds |= Find(name);
            var start = 0;
            for (var i = 1; i <= name.Length; i++)
            {
                var border = i == name.Length || !char.IsLetterOrDigit(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
                if (!border)
                    continue;
                if (i - start < name.Length)
                    kinds |= Find(name[start..i]);
                start = i < name.Length && !char.IsLetterOrDigit(name[i]) ? i + 1 : i;
            }
        }

        return kinds;
    }

    private static PageWordKind Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestWord)
            return PageWordKind.None;
        Span<char> buffer = stackalloc char[LongestWord];
        var lower = buffer[..word.ToLowerInvariant(buffer)];
        var kinds = WholeBySpan.TryGetValue(lower, out var found) ? found : PageWordKind.None;
        if (!char.IsAsciiLetterLower(lower[0]))
            return kinds;
        foreach (var (beginning, kind) in Beginnings[lower[0] - 'a'])
        {
            if (lower.StartsWith(beginning, StringComparison.Ordinal))
                kinds |= kind;
        }

        return kinds;
    }
}
