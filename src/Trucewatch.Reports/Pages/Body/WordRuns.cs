namespace Trucewatch.Reports;

/// <summary>The words of a text, and its runs of four words, as hashes: letters and digits only and in small letters.</summary>
internal static class WordRuns
{
    /// <summary>How many words make a run.</summary>
    public const int Length = 4;

    /// <summary>One hash a run, in order; none for a text of fewer words.</summary>
    public static int[] Of(string text) => Of(Words(text));

    /// <summary>The runs of words that <see cref="Words"/> gave.</summary>
    public static int[] Of(List<uint> words)
    {
        if (words.Count < Length)
            return [];
        var runs = new int[words.Count - Length + 1];
        for (var i = 0; i < runs.Length; i++)
        {
            var hash = 2166136261;
            for (var j = i; j < i + Length; j++)
                hash = ((hash ^ words[j]) * 16777619) ^ (hash >> 15);
            runs[i] = (int)hash;
        }

        return runs;
    }

    /// <summary>One hash a word, in order.</summary>
    public static List<uint> Words(string text)
    {
        var words = new List<uint>((text.Length / 5) + 1);
        uint word = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word = ((word == 0 ? 2166136261 : word) ^ char.ToLowerInvariant(c)) * 16777619;
            }
            else if (word != 0 && c is not ('\'' or '’'))
            {
                words.Add(word);
                word = 0;
            }
        }

        if (word != 0)
            words.Add(word);
        return words;
    }
}
