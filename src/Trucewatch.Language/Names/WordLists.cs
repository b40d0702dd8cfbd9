using System.Globalization;

namespace Trucewatch.Language;

/// <summary>Which lists a word stands in: given names, places, bodies, peoples, titles. A hint that the network learns to weigh.</summary>
internal sealed class WordLists
{
    internal const int GivenName = 1, Place = 2, Organization = 4, People = 8, Title = 16;

    private readonly Dictionary<string, int> _lists;

    private WordLists(Dictionary<string, int> lists) => _lists = lists;

    /// <summary>The words with their lists, as lines that <see cref="Read"/> reads.</summary>
    internal IEnumerable<string> Lines => _lists.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Key}\t{word.Value}"));

    internal static WordLists Read(string[] lines)
    {
        var lists = new Dictionary<string, int>(lines.Length, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            lists.Add(line[..tab], int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture));
        }

        return new WordLists(lists);
    }

    /// <summary>Joins lists of words in lower case.</summary>
    internal static WordLists Join(IEnumerable<(int List, IEnumerable<string> Words)> lists)
    {
        var joined = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (list, words) in lists)
        {
            foreach (var word in words)
                joined[word] = joined.GetValueOrDefault(word) | list;
        }

        return new WordLists(joined);
    }

    /// <summary>The lists of a normalized word, added up; 0 for none.</summary>
    internal int Of(ReadOnlySpan<char> normal) => _lists.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(normal, out var lists) ? lists : 0;
}
