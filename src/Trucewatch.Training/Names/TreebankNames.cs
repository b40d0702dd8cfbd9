using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>
/// The names of EWT's train part, whose treebank marks none: runs of proper nouns, whose kinds were marked for this project
/// (<c>Lexicons/treebank-names.txt</c>).
/// </summary>
internal sealed class TreebankNames
{
    /// <summary>Of a word of which it is not known whether it is part of a name.</summary>
    internal const int Unknown = -1;

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "prof.", "professor", "professors", "president", "minister", "prime", "secretary", "senator", "senators",
        "sen.", "gen.", "general", "colonel", "col.", "captain", "capt.", "lt.", "lieutenant", "sgt.", "king", "queen", "prince", "princess", "sir", "lord", "pope",
        "governor", "gov.", "mayor", "judge", "justice", "chancellor", "sheikh", "sheik", "shaikh", "rep.", "rev.", "doctor", "ambassador", "chairman", "vice", "deputy",
        "congressman", "mullah", "saint", "grand", "ayatollah",
    };

    // Days and months stand among proper nouns and are no names.
    private static readonly HashSet<string> Times = new(
        "january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, (char Kind, string? Parts)> _runs = new(StringComparer.Ordinal);

    internal TreebankNames(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            _runs.Add(columns[1], (columns[0][0], columns.ElementAtOrDefault(2)));
        }
    }

    /// <summary>The name tags of a sentence's words, <see cref="Unknown"/> where they are not known.</summary>
    /// <param name="forms">The words.</param>
    /// <param name="isProper">Whether each has the tag of a proper noun.</param>
    internal int[] Tags(string[] forms, bool[] isProper)
    {
        var tags = new int[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            if (!IsPart(forms, isProper, i))
                continue;
            var end = EndOfRun(forms, isProper, i);
            Mark(forms, i, end, tags);
            i = end - 1;
        }

        return tags;
    }

    private void Mark(string[] forms, int first, int end, int[] tags)
    {
        if (forms[first..end].All(form => Times.Contains(form.TrimEnd('.'))))
            return;
        if (!_runs.TryGetValue(string.Join(' ', forms[first..end]), out var run))
        {
            tags.AsSpan(first, end - first).Fill(Unknown);
            return;
        }

        if (run.Kind == 'N')
            return;
        if (run.Kind != 'S')
        {
            var start = first;
            while (run.Kind == 'P' && start < end - 1 && Titles.Contains(forms[start]))
                start++;
            Fill(tags, start, end, run.Kind);
            return;
        }

        var at = first;
        foreach (var part in run.Parts!.Split('|'))
        {
            var words = part[2..].Split(' ');
            while (!forms.AsSpan(at, words.Length).SequenceEqual(words))
                at++;
            Fill(tags, at, at + words.Length, part[0]);
            at += words.Length;
        }
    }

    private static void Fill(int[] tags, int start, int end, char kind)
    {
        var name = kind switch { 'P' => NameKind.Person, 'O' => NameKind.Organization, _ => NameKind.Place };
        tags[start] = NameTag.Begin(name);
        tags.AsSpan(start + 1, end - start - 1).Fill(NameTag.Inside(name));
    }

    private static int EndOfRun(string[] forms, bool[] isProper, int start)
    {
        var end = start + 1;
        while (end < forms.Length)
        {
            if (IsPart(forms, isProper, end))
                end++;
            else if (forms[end] is "-" or "&" or "'s" or "’s" or "'" or "of" or "/" && IsPart(forms, isProper, end + 1))
                end += 2;
            else if (forms[end] == "of" && end + 1 < forms.Length && forms[end + 1].Equals("the", StringComparison.OrdinalIgnoreCase) && IsPart(forms, isProper, end + 2))
                end += 3;
            else if (forms[end] == "," && IsPart(forms, isProper, end + 1) && forms[end + 1].TrimEnd('.').ToLowerInvariant() is "inc" or "ltd" or "llc" or "l.p" or "corp" or "co" or "lp" or "l.l.c")
                end += 2;
            else
                break;
        }

        return end;
    }

    private static bool IsPart(string[] forms, bool[] isProper, int i) =>
        i < forms.Length && isProper[i] && !forms[i].Contains('@', StringComparison.Ordinal) && !forms[i].Contains("://", StringComparison.Ordinal) && !forms[i].Contains("www.", StringComparison.Ordinal);
}
