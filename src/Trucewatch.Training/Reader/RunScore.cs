namespace Trucewatch.Training;

/// <summary>How much of a text is in another, by shared runs of four words; the measure of the public article-extraction benchmark.</summary>
internal static class RunScore
{
    private const int Run = 4;

    /// <summary>The words of a text: unbroken letters, digits and underscores.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || char.IsSurrogate(text[i])))
                i++;
            if (i > start)
                words.Add(text[start..i]);
            else
                i++;
        }

        return words;
    }

    /// <summary>The shared runs as a share of those predicted and of those wanted; null where there are none.</summary>
    public static (double? Precision, double? Recall) Compare(string wanted, string predicted)
    {
        Dictionary<string, int> want = Runs(Words(wanted)), got = Runs(Words(predicted));
        var shared = got.Sum(run => Math.Min(run.Value, want.GetValueOrDefault(run.Key)));
        int wantTotal = want.Values.Sum(), gotTotal = got.Values.Sum();
        return (gotTotal == 0 ? null : shared / (double)gotTotal, wantTotal == 0 ? null : shared / (double)wantTotal);
    }

    private static Dictionary<string, int> Runs(List<string> words)
    {
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        if (words.Count is > 0 and <= Run)
            runs[string.Join(' ', words)] = 1;
        for (var i = 0; words.Count > Run && i + Run <= words.Count; i++)
        {
            var run = string.Join(' ', words[i], words[i + 1], words[i + 2], words[i + 3]);
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }
}
