namespace Trucewatch.Reports;

/// <summary>Looks for the phrases of page furniture in a block of text.</summary>
internal static class Phrases
{
    private const int Rooms = 256;
    private static readonly List<(string Phrase, PhraseKind Kind)> AtStart = [];
    private static readonly List<(string Phrase, PhraseKind Kind)> AtEnd = [];

    // By the low byte of the first character; for each the low bits of the second characters that any of them has.
    private static readonly (string Phrase, PhraseKind Kind)[][] Anywhere;
    private static readonly uint[] Seconds = new uint[Rooms];

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

        Anywhere = [.. Enumerable.Range(0, Rooms).Select(room => anywhere.Where(pair => pair.Key[0] % Rooms == room).Select(pair => (pair.Key, pair.Value)).ToArray())];
        foreach (var phrase in anywhere.Keys)
            Seconds[phrase[0] % Rooms] |= phrase.Length == 1 ? uint.MaxValue : Second(phrase[1]);
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

        for (var i = 0; i < lower.Length; i++)
        {
            var room = lower[i] % Rooms;
            if ((Seconds[room] & Second(i + 1 < lower.Length ? lower[i + 1] : '\0')) == 0)
                continue;
            var found = PhraseKind.None;
            foreach (var (phrase, kind) in Anywhere[room])
            {
                if (lower[i..].StartsWith(phrase, StringComparison.Ordinal))
                    found |= kind;
            }

            kinds |= found;
            hits += found == PhraseKind.None ? 0 : 1;
        }

        return kinds;
    }

    private static uint Second(char c) => 1u << (c % 32);
}
