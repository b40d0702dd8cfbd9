using System.Globalization;

namespace Trucewatch.Language;

/// <summary>
/// Finds the lemma of a tagged word: first among the words that go against the rules, then by the rule of its longest known ending.
/// </summary>
/// <remarks>Immutable. All but proper nouns are lower-cased; a proper noun keeps the letters that its rule keeps.</remarks>
internal sealed class Lemmatizer
{
    internal const int LongestEnding = 5;
    internal const int LongestWord = 64;

    private readonly Dictionary<string, string>[] _exceptions;
    private readonly Dictionary<string, LemmaRule>[] _rules;

    private Lemmatizer(Dictionary<string, string>[] exceptions, Dictionary<string, LemmaRule>[] rules) => (_exceptions, _rules) = (exceptions, rules);

    /// <summary>Reads the lines that a trainer wrote.</summary>
    /// <param name="exceptions">Tag, word in lower case and lemma, with tabs between them.</param>
    /// <param name="rules">Tag, ending, number of letters to take off and letters to put there, with tabs between them.</param>
    /// <param name="tagCount">The number of tags.</param>
    internal static Lemmatizer Read(string[] exceptions, string[] rules, int tagCount)
    {
        var words = NewTables<string>(tagCount);
        var endings = NewTables<LemmaRule>(tagCount);
        foreach (var line in exceptions)
        {
            var columns = line.Split('\t');
            words[Number(columns[0])].Add(columns[1], columns[2]);
        }

        foreach (var line in rules)
        {
            var columns = line.Split('\t');
            endings[Number(columns[0])].Add(columns[1], new LemmaRule(Number(columns[2]), columns[3]));
        }

        return new Lemmatizer(words, endings);
    }

    /// <summary>The lemma of a word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="tag">The number of its tag in the model.</param>
    /// <param name="isName">Whether the tag is that of a proper noun.</param>
    /// <param name="pool">Where strings are shared, so that a word seen before costs no new one.</param>
    internal string Lemmatize(string form, int tag, bool isName, StringPool pool)
    {
        if (form.Length > LongestWord)
            return isName ? form : form.ToLowerInvariant();
        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..Normalize(form, lower)];
        if (_exceptions[tag].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var exception))
            return exception;
        Span<char> lemma = stackalloc char[LongestWord + 16];
        var length = Rule(lower, tag).Apply(isName ? form : lower, lemma);
        if (length < 0)
            return pool.Get(lower);
        return lemma[..length].SequenceEqual(form) ? form : pool.Get(lemma[..length]);
    }

    /// <summary>Lower case, with typewriter apostrophes and quotation marks.</summary>
    internal static int Normalize(ReadOnlySpan<char> form, Span<char> lower)
    {
        for (var i = 0; i < form.Length; i++)
        {
            lower[i] = form[i] switch
            {
                '’' or '‘' or '`' or '´' => '\'',
                '“' or '”' => '"',
                var c => char.ToLowerInvariant(c),
            };
        }

        return form.Length;
    }

    private LemmaRule Rule(ReadOnlySpan<char> lower, int tag)
    {
        var rules = _rules[tag].GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            if (rules.TryGetValue(lower[^length..], out var rule))
                return rule;
        }

        return LemmaRule.Same;
    }

    private static Dictionary<string, T>[] NewTables<T>(int count)
    {
        var tables = new Dictionary<string, T>[count];
        for (var i = 0; i < count; i++)
            tables[i] = new Dictionary<string, T>(StringComparer.Ordinal);
        return tables;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
