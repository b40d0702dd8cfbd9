using System.Collections.Immutable;
using Trucewatch.Records;

namespace Trucewatch.Situations;

/// <summary>Finds places in a piece of text: the longest known names from left to right.</summary>
internal static class PlaceFinder
{
    public static IReadOnlyList<PlaceMention> Find(Names names, string text, TextSpan span, IReadOnlyList<string> situations)
    {
        var words = new List<Word>();
        WordScanner.Scan(text, span, names.Lookup, grow: null, words);
        List<PlaceMention>? found = null;
        for (var i = 0; i < words.Count;)
        {
            Place? best = null;
            var length = 0;
            var node = 0;
            for (var j = i; j < words.Count && (j == i || words[j].Gap != Gap.Break); j++)
            {
                node = names.Places.Step(node, words[j].Id);
                if (node < 0)
                    break;
                if (names.Places.At(node) is { } places && Choose(places, words, i, j - i + 1, situations) is { } place)
                    (best, length) = (place, j - i + 1);
            }

            if (best is not null)
                (found ??= []).Add(new PlaceMention(new TextSpan(words[i].Start, words[i + length - 1].End), best));
            i += Math.Max(1, length);
        }

        return found ?? (IReadOnlyList<PlaceMention>)ImmutableArray<PlaceMention>.Empty;
    }

    /// <summary>Of places of one name the one of the report's situations, in their order, else the first in the data.</summary>
    private static Place? Choose(List<(Place Value, ulong Cases)> places, List<Word> words, int first, int count, IReadOnlyList<string> situations)
    {
        Place? chosen = null;
        var rank = int.MaxValue;
        foreach (var (place, cases) in places)
        {
            if (!NameTrie<Place>.Fits(words, first, count, cases))
                continue;
            var its = 1000;
            for (var i = 0; i < situations.Count; i++)
            {
                if (situations[i] == place.Folder)
                    its = Math.Min(its, i);
            }

            if (its < rank)
                (chosen, rank) = (place, its);
        }

        return chosen;
    }
}
