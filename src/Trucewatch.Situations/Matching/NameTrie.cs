namespace Trucewatch.Situations;

/// <summary>All known names as a trie over words: what is found costs the length of the text and not the number of names.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class NameTrie<T>
{
    private readonly Dictionary<long, int> _next = [];
    private readonly List<List<(T Value, ulong Cases)>?> _values = [null];

    /// <summary>Adds a name of up to 32 words.</summary>
    public void Add(List<Word> words, string name, T value)
    {
        if (words.Count is 0 or > 32)
            return;
        var node = 0;
        var cases = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            var key = Key(node, words[i].Id);
            if (!_next.TryGetValue(key, out var next))
            {
                next = _values.Count;
                _values.Add(null);
                _next.Add(key, next);
            }

            node = next;
            cases |= (ulong)Required(words[i], name) << (2 * i);
        }

        (_values[node] ??= []).Add((value, cases));
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
        if (char.IsDigit(first) || word.Case == LetterCase.Lower)
            return LetterCase.Lower;
        // The press writes longer acronyms as words: Unrwa, Unicef, Ecowas.
        return word.Case == LetterCase.AllCapitals && word.End - word.Start is > 1 and < 5 ? LetterCase.AllCapitals : LetterCase.Capital;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
