using System.Runtime.InteropServices;

namespace Trucewatch.Language;

/// <summary>
/// Phrases and the lists they stand in, as a table of hashes that is read where it stands in the mapped file. What it knows is a hint that the
/// tagger of names learned to weigh.
/// </summary>
/// <param name="table">Pairs of a key, 0 where there is none, and a mask; as many as a power of two, found by stepping from the key's own place.</param>
internal sealed class Gazetteer(ReadOnlyMemory<byte> table)
{
    /// <summary>The bit of a mask that says that longer phrases begin with this one.</summary>
    internal const uint GoesOn = 0x80000000;

    /// <summary>The most words of a phrase.</summary>
    internal const int LongestPhrase = 6;

    /// <summary>The lists of the longest phrase that begins with the first word.</summary>
    /// <param name="words">The hashes of the words from there on.</param>
    /// <param name="length">Gets the number of the phrase's words, 0 for none.</param>
    internal uint Longest(ReadOnlySpan<uint> words, out int length)
    {
        var entries = MemoryMarshal.Cast<byte, uint>(table.Span);
        uint phrase = 0, lists = 0;
        length = 0;
        for (var i = 0; i < Math.Min(words.Length, LongestPhrase); i++)
        {
            phrase = Extend(phrase, words[i]);
            var mask = Find(entries, phrase);
            if ((mask & ~GoesOn) != 0)
                (lists, length) = (mask & ~GoesOn, i + 1);
            if ((mask & GoesOn) == 0)
                break;
        }

        return lists;
    }

    /// <summary>The lists of a word alone.</summary>
    internal uint OfWord(uint word) => Find(MemoryMarshal.Cast<byte, uint>(table.Span), Extend(0, word)) & ~GoesOn;

    /// <summary>The key of a phrase and one more word.</summary>
    internal static uint Extend(uint phrase, uint word) => Math.Max(1, TextHash.Join(phrase, word));

    private static uint Find(ReadOnlySpan<uint> entries, uint key)
    {
        var last = (uint)(entries.Length / 2) - 1;
        for (var at = key & last; ; at = (at + 1) & last)
        {
            var found = entries[(int)at * 2];
            if (found == key)
                return entries[((int)at * 2) + 1];
            if (found == 0)
                return 0;
        }
    }
}
