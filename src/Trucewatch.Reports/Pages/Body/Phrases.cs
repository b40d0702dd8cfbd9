using System.Buffers;
using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Looks for the phrases of page furniture in a block of text.</summary>
internal static class Phrases
{
    private static readonly List<(string Phrase, PhraseKind Kind)> AtStart = [];
    private static readonly List<(string Phrase, PhraseKind Kind)> AtEnd = [];
    private static readonly FrozenDictionary<string, PhraseKind> Anywhere;
    private static readonly FrozenDictionary<string, PhraseKind>.AlternateLookup<ReadOnlySpan<char>> AnywhereBySpan;
    private static readonly SearchValues<string> AnywhereSearch;
    private static readonly int[] Lengths;

    static Phrases()
    {
        var anywhere = new Dictionary<string, PhraseKind>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines("boilerplate.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var kind = Enum.Parse<PhraseKind>(line[..colon], ignoreCase: true);
            var phrase = line[(colon + 1)..].Trim();
            if (phrase.StartsWith('^'))
                AtStart.Add((phrase[1..], kind));
            else if (phrase.EndsWith('$'))
                AtEnd.Add((phrase[..^1], kind));
            else
                anywhere[phrase] = anywhere.GetValueOrDefault(phrase) | kind;
        }

        Anywhere = anywhere.ToFrozenDictionary(StringComparer.Ordinal);
        AnywhereBySpan = Anywhere.GetAlternateLookup<ReadOnlySpan<char>>();
        AnywhereSearch = SearchValues.Create([.. anywhere.Keys], StringComparison.Ordinal);
        Lengths = [.. anywhere.Keys.Select(phrase => phrase.Length).Distinct().OrderDescending()];
    }

    /// <summary>The kinds of phrase in a text that has been made lower case.</summary>
    public static PhraseKind Find(ReadOnlySpan<char> lower) => Find(lower, out _);

    /// <summary>As <see cref="Find(ReadOnlySpan{char})"/>, and how many phrases there are: one may stand in any story, three do not.</summary>
    public static PhraseKind Find(ReadOnlySpan<char> lower, out int hits)
    {
        var kinds = PhraseKind.None;
        hits = 0;
        foreach (var (phrase, kind) in AtStart)
        {
            if (lower.StartsWith(phrase, StringComparison.Ordinal) && (lower.Length == phrase.Length || !char.IsLetter(lower[phrase.Length])))
            {
                kinds |= kind;
                hits++;
            }
        }

        foreach (var (phrase, kind) in AtEnd)
        {
            if (lower.EndsWith(phrase, StringComparison.Ordinal))
            {
                kinds |= kind;
                hits++;
            }
        }

        for (var rest = lower; ;)
        {
            var at = rest.IndexOfAny(AnywhereSearch);
            if (at < 0)
                return kinds;
            rest = rest[at..];
            hits++;
            foreach (var length in Lengths)
            {
                if (length <= rest.Length && AnywhereBySpan.TryGetValue(rest[..length], out var kind))
                    kinds |= kind;
            }

            rest = rest[1..];
        }
    }
}
