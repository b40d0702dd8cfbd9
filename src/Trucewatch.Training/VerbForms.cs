using System.Globalization;

namespace Trucewatch.Training;

/// <summary>
/// The inflected forms of verbs, by the rules of spelling and from the project's own lists. They are learned beside the treebanks' forms, so that
/// the lemmatizer meets verbs that the treebanks lack.
/// </summary>
internal static class VerbForms
{
    /// <summary>The forms of the verbs of the lists and of verbs that might be made of known words.</summary>
    /// <param name="known">Dictionary forms of verbs and nouns; of a noun the verb that may be made of it ("mortar").</param>
    /// <returns>The form, its Penn tag and the verb; of a form that two verbs share the one that comes first.</returns>
    internal static IEnumerable<(string Form, string Tag, string Verb)> All(IEnumerable<string> known)
    {
        var irregular = Listed();
        var skipped = irregular.Select(verb => verb[0]).ToHashSet(StringComparer.Ordinal);
        var listed = Lexicons.Lines("Trucewatch.Training.Lexicons.verbs.txt").SelectMany(line => line.Split(' ')).ToList();
        skipped.UnionWith(["be", "have", "do", "can", "may", "will", "shall", "must", "ought", "need"]);
        return Irregular(irregular)
            .Concat(listed.Where(verb => !skipped.Contains(verb.TrimEnd('+'))).SelectMany(Regular))
            .Concat(known.Where(word => !skipped.Contains(word) && word.Length > 2 && word.All(char.IsAsciiLetterLower)).SelectMany(Regular))
            .DistinctBy(form => (form.Form, form.Tag));
    }

    /// <summary>Forms of irregular verbs that are nothing but a past or a participle ("overran", not "overrun"), each with the numbers of its tags.</summary>
    /// <param name="tags">Universal and Penn tag of each number, with a tab between them.</param>
    internal static IEnumerable<string> PastOnly(List<string> tags)
    {
        var irregular = Listed();
        var verbs = irregular.Select(verb => verb[0]).ToHashSet(StringComparer.Ordinal);
        return Irregular(irregular).Where(form => form.Tag is "VBD" or "VBN" && !verbs.Contains(form.Form))
            .GroupBy(form => form.Form, form => tags.IndexOf($"VERB\t{form.Tag}"), StringComparer.Ordinal).OrderBy(form => form.Key, StringComparer.Ordinal)
            .Where(form => form.All(tag => tag >= 0)).Select(form => string.Create(CultureInfo.InvariantCulture, $"{form.Key}\t{string.Join(' ', form.Distinct())}"));
    }

    private static List<string[]> Listed() => [.. Lexicons.Lines("Trucewatch.Training.Lexicons.irregular-verbs.txt").Select(line => line.Split(' '))];

    /// <summary>The forms of a regular verb; a plus at its end says that it doubles its last letter.</summary>
    internal static IEnumerable<(string Form, string Tag, string Verb)> Regular(string verb)
    {
        var isDoubling = verb[^1] == '+';
        verb = verb.TrimEnd('+');
        var last = verb[^1];
        var stem = isDoubling || Doubles(verb) ? verb + last : verb;
        string past, present;
        if (last == 'e')
            (past, present) = (verb + "d", verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying" : Keeps(verb) ? verb + "ing" : verb[..^1] + "ing");
        else if (last == 'y' && !IsVowel(verb[^2]))
            (past, present) = (verb[..^1] + "ied", verb + "ing");
        else if (last == 'c')
            (past, present) = (verb + "ked", verb + "king");
        else
            (past, present) = (stem + "ed", stem + "ing");
        yield return (past, "VBD", verb);
        yield return (past, "VBN", verb);
        yield return (present, "VBG", verb);
        yield return (Third(verb), "VBZ", verb);

        // British English doubles an l that American English does not.
        if (last == 'l' && !isDoubling && stem == verb && IsVowel(verb[^2]) && !IsVowel(verb[^3]))
        {
            yield return (verb + "led", "VBD", verb);
            yield return (verb + "led", "VBN", verb);
            yield return (verb + "ling", "VBG", verb);
        }
    }

    private static IEnumerable<(string Form, string Tag, string Verb)> Irregular(List<string[]> verbs)
    {
        foreach (var verb in verbs)
        {
            foreach (var past in verb[1].Split('|'))
                yield return (past, "VBD", verb[0]);
            foreach (var participle in verb[2].Split('|'))
                yield return (participle, "VBN", verb[0]);
            foreach (var form in Regular(verb[0]).Where(form => form.Tag is "VBG" or "VBZ"))
                yield return form;
        }
    }

    private static string Third(string verb) => verb[^1] switch
    {
        'y' when !IsVowel(verb[^2]) => verb[..^1] + "ies",
        's' or 'x' or 'z' or 'o' => verb + "es",
        'h' when verb[^2] is 'c' or 's' => verb + "es",
        _ => verb + "s",
    };

    private static bool Keeps(string verb) => verb[^2] is 'e' or 'o' or 'y' || verb is "singe" or "tinge" or "binge";

    /// <summary>Whether a word of one syllable ends in one vowel and one consonant, which is then doubled: "stop", "stopped".</summary>
    private static bool Doubles(string word)
    {
        if (word.Length < 3 || IsVowel(word[^1]) || word[^1] is 'w' or 'x' or 'y' or 'h' || !IsVowel(word[^2]))
            return false;
        var before = word[..^2];
        return before.EndsWith("qu", StringComparison.Ordinal) ? before.Length == 2 : !IsVowel(before[^1]) && !before.Any(IsVowel) && (before.Length < 2 || !before[1..].Contains('y', StringComparison.Ordinal));
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
