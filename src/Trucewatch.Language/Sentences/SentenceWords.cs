using System.Collections.Frozen;
using System.Text;

namespace Trucewatch.Language;

/// <summary>The word lists of the sentence splitter.</summary>
internal static class SentenceWords
{
    private const int LongestWord = 16;

    private static readonly FrozenDictionary<string, AbbreviationKind> Abbreviations = Lines("abbreviations.txt")
        .Select(line => line.Split(':', 2))
        .SelectMany(parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => KeyValuePair.Create(word, Enum.Parse<AbbreviationKind>(parts[0], ignoreCase: true))))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Starters = Lines("sentence-starters.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What follows a word when a point stands after it.</summary>
    /// <param name="word">The word without its last point.</param>
    public static AbbreviationKind Kind(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return word.Length <= LongestWord && word.ToLowerInvariant(lower) is var length && length > 0 &&
            Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var kind)
            ? kind
            : AbbreviationKind.None;
    }

    /// <summary>Whether a word, in whatever case, begins sentences much more often than it is part of a name.</summary>
    public static bool BeginsSentences(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return word.Length <= LongestWord && word.ToLowerInvariant(lower) is var length && length > 0 &&
            Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    /// <summary>The lines of a resource, without blank lines and those that begin with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(string name) =>
        [.. Encoding.UTF8.GetString(Bytes(name)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];

    /// <summary>The bytes of a resource.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(SentenceWords).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"'{name}' is not built into Trucewatch.Language.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
