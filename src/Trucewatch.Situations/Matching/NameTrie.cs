using System.Runtime.InteropServices;

namespace Trucewatch.Situations;

/// <summary>All known names as a trie over words: what is found costs the length of the text and not the number of names.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class NameTrie<T>
    where T : class
{
    private readonly Dictionary<long, int> _next = new(16_384);
    private readonly List<List<(T Value, ulong Cases)>?> _values = new(16_384) { null };

    /// <summary>Adds a name of up to 32 words, unless the name, written alike, has such a value already.</summary>
    /// <param name="words">The words of the name.</param>
    /// <param name="name">The name as written.</param>
    /// <param name="value">What it stands for.</param>
    /// <param name="clashes">Whether a value that the name has already makes this one needless or ambiguous.</param>
    /// <returns>The value that was there; null when the new one was added.</returns>
    public T? Add(List<Word> words, string name, T value, Func<T, T, bool> clashes)
    {
        if (words.Count is 0 or > 32)
            return value;
        var node = 0;
        var cases = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, Key(node, words[i].Id), out var known);
            if (!known)
            {
                next = _values.Count;
                _values.Add(null);
            }

            node = next;
            cases |= (ulong)Required(words[i], name) << (2 * i);
        }

        var values = _values[node] ??= [];
        foreach (var (old, oldCases) in values)
        {
            if (oldCases == cases && clashes(old, value))
                return old;
        }

        values.Add((value, cases));
        return null;
    }

    /// <summary>The node reached by the word; -1 where no name goes on.</summary>
    public int Step(int node, int word) => word >= 0 && _next.TryGetValue(Key(node, word), out var next) ? next : -1;

    /// <summary>What ends at the node; null where nothing does.</summary>
    public List<(T Value, ulong Cases)>? At(int node) => _values[node];

    /// <summary>Whether the words are written as the name asks: a capital stays a capital, a short abbreviation stays one.</summary>
    public static bool Fits(List<Word> words, int first, int count, ulong cases)
    {
        for (var i = 0; i < count; i++, cases >>= 2)
        {
            if ((LetterCase)(cases & 3) > words[first + i].Case)
                return false;
        }

        return true;
    }

    private static LetterCase Required(Word word, string name)
    {
        var first = name[word.Start];
        if (char.IsDigit(first) || word.Case == LetterCase.Lower || name.AsSpan(word.Start, word.End - word.Start) is "Al" or "El" or "The")
            return LetterCase.Lower;
        // The press writes longer acronyms as words: Unrwa, Unicef, Ecowas.
        return word.Case == LetterCase.AllCapitals && word.End - word.Start is > 1 and < 5 ? LetterCase.AllCapitals : LetterCase.Capital;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
