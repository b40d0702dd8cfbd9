using System.Reflection;
using System.Runtime.InteropServices;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>Makes a <see cref="Gazetteer"/>'s table from the project's own lists, in the folder <c>Lexicons/Names</c>.</summary>
internal static class NameLists
{
    private const string Prefix = "Trucewatch.Training.Lexicons.Names.";

    /// <summary>The lists by name, in the order of their bits. Phrases are parted by commas.</summary>
    internal static byte[] Table()
    {
        var names = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var masks = new Dictionary<uint, uint>();
        for (var list = 0; list < names.Count; list++)
        {
            foreach (var phrase in PhrasesOf(names[list]))
                Add(masks, phrase, 1u << list);
        }

        var entries = new uint[2 * (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)masks.Count * 3 / 2)];
        var last = (uint)(entries.Length / 2) - 1;
        foreach (var (key, mask) in masks.OrderBy(entry => entry.Key))
        {
            var at = key & last;
            while (entries[at * 2] != 0)
                at = (at + 1) & last;
            (entries[at * 2], entries[(at * 2) + 1]) = (key, mask);
        }

        return MemoryMarshal.AsBytes<uint>(entries).ToArray();
    }

    /// <summary>The phrases of one list.</summary>
    internal static IEnumerable<string> Phrases(string list) => PhrasesOf($"{Prefix}{list}.txt");

    private static IEnumerable<string> PhrasesOf(string resource) =>
        Lexicons.Lines(resource).SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).SelectMany(Spellings);

    // "Wendy's" is written "Wendys" and "Wendy s", too.
    private static IEnumerable<string> Spellings(string phrase) => phrase.EndsWith(" 's", StringComparison.Ordinal)
        ? [phrase, $"{phrase[..^3]} s", $"{phrase[..^3]}s"]
        : [phrase];

    private static void Add(Dictionary<uint, uint> masks, string phrase, uint list)
    {
        var words = Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length));
        if (words.Count > Gazetteer.LongestPhrase)
            throw new InvalidDataException($"'{phrase}' has more than {Gazetteer.LongestPhrase} words.");
        uint key = 0;
        Span<char> normal = stackalloc char[Lemmatizer.LongestWord];
        for (var i = 0; i < words.Count; i++)
        {
            key = Gazetteer.Extend(key, TextHash.Of(normal[..WordPieces.Normalize(words[i].In(phrase), normal)]));
            masks[key] = masks.GetValueOrDefault(key) | (i < words.Count - 1 ? Gazetteer.GoesOn : list);
        }
    }
}
