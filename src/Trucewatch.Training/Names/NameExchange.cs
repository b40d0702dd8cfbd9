using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>
/// Puts other names in the place of a sentence's own, from the lists and from the other sentences: most names of a new text are unknown, and a tagger
/// that has seen only names its network knows leans too much on them.
/// </summary>
internal sealed class NameExchange
{
    private readonly DeterministicRandom _random;
    private readonly NameTrainingOptions _options;
    private readonly string[][][] _known;
    private readonly string[] _firstNames = Words("given", "first-name");
    private readonly string[] _surnames = Words("surname");
    private readonly string[][] _places = [.. Phrases("city", "country", "region").Concat(Phrases("geo-town")).Select(p => p.Split(' '))];
    private readonly string[][] _bodies = [.. Phrases("company", "media", "body", "team").Where(p => p.Length > 4).Select(p => p.Split(' '))];
    private readonly string[] _acronyms = [.. Words("body", "media").Where(word => word.Length <= 4)];
    private readonly string[] _otherAcronyms = [.. Words("thing").Where(word => word.Length <= 4)];
    private readonly string[] _bodyWords = Words("org-word");

    internal NameExchange(IEnumerable<(string[] Forms, int[] Tags)> sentences, NameTrainingOptions options)
    {
        (_options, _random) = (options, new DeterministicRandom(options.Seed + 1));
        var names = sentences.SelectMany(s => Names(s.Tags).Select(n => (Kind: NameTag.Kind(s.Tags[n.First]), Words: s.Forms[n.First..n.End]))).ToList();
        _known = [.. Enum.GetValues<NameKind>().Select(kind => names.Where(n => n.Kind == kind).Select(n => n.Words).DistinctBy(words => string.Join(' ', words)).ToArray())];
    }

    /// <summary>A sentence with other names; null where it has none.</summary>
    internal (string[] Forms, int[] Tags)? Change(string[] forms, int[] tags)
    {
        List<string> words = [];
        List<int> marks = [];
        var isChanged = false;
        for (var i = 0; i < forms.Length; i++)
        {
            var end = End(tags, i);
            if (tags[i] == NameTag.Outside && IsAcronym(forms[i]) && _random.Fraction() < _options.Exchange)
            {
                // Not every word in capitals is a name.
                words.Add(_random.Fraction() < 0.5f ? Any(_otherAcronyms).ToUpperInvariant() : Letters());
                marks.Add(NameTag.Outside);
            }
            else if (tags[i] <= 0 || _random.Fraction() >= _options.Exchange)
            {
                words.AddRange(forms[i..end]);
                marks.AddRange(tags[i..end]);
            }
            else
            {
                var kind = NameTag.Kind(tags[i]);
                var name = Draw(kind, forms[i..end]);
                words.AddRange(name);
                marks.Add(NameTag.Begin(kind));
                marks.AddRange(Enumerable.Repeat(NameTag.Inside(kind), name.Length - 1));
                isChanged = true;
            }

            i = end - 1;
        }

        if (isChanged && _random.Fraction() < _options.Lower)
            return ([.. words.Select(word => word.ToLowerInvariant())], [.. marks]);
        return isChanged ? ([.. words], [.. marks]) : null;
    }

    private string[] Draw(NameKind kind, string[] old)
    {
        var name = kind switch
        {
            NameKind.Person when old.Length <= 2 && _random.Fraction() < 0.8f => old.Length == 2
                ? [Capital(Any(_firstNames)), Capital(Any(_surnames))]
                : [Capital(_random.Fraction() < 0.6f ? Any(_firstNames) : Any(_surnames))],
            NameKind.Place when _random.Fraction() < 0.6f => Array.ConvertAll(Any(_places), Capital),
            NameKind.Organization when _random.Fraction() < 0.5f => Body(),
            _ => Any(_known[(int)kind]),
        };
        if (old.Length == 1 && name.Length > 1 && kind == NameKind.Person)
            name = [name[^1]];
        if (Array.TrueForAll(old, word => word == word.ToLowerInvariant()))
            return Array.ConvertAll(name, word => word.ToLowerInvariant());
        return old[0].Length > 4 && Array.TrueForAll(old, word => word == word.ToUpperInvariant()) ? Array.ConvertAll(name, word => word.ToUpperInvariant()) : name;
    }

    private string[] Body()
    {
        var chance = _random.Fraction();
        if (chance < 0.25f)
            return [_random.Fraction() < 0.5f ? Any(_acronyms).ToUpperInvariant() : Letters()];
        if (chance < 0.5f)
            return [.. Array.ConvertAll(_random.Fraction() < 0.5f ? Any(_places) : [Any(_surnames)], Capital), Capital(Any(_bodyWords))];
        return chance < 0.6f ? [Capital(Any(_surnames)), "&", Capital(Any(_surnames))] : Array.ConvertAll(Any(_bodies), Capital);
    }

    private string Letters() => new([.. Enumerable.Range(0, 3 + (int)(_random.Fraction() * 2)).Select(_ => (char)('A' + (int)(_random.Fraction() * 26)))]);

    private static bool IsAcronym(string form) => form.Length is >= 2 and <= 5 && form.All(char.IsAsciiLetterUpper);

    private T Any<T>(T[] of) => of[(int)(_random.Fraction() * of.Length)];

    private static string Capital(string word) => word is "of" or "the" or "and" or "de" or "for" or "'s" ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Words(params string[] lists) => [.. Phrases(lists).Where(p => !p.Contains(' ', StringComparison.Ordinal))];

    private static IEnumerable<string> Phrases(params string[] lists) => lists.SelectMany(NameLists.Phrases).Where(p => p.Length > 1 && !p.Contains('-', StringComparison.Ordinal));

    private static IEnumerable<(int First, int End)> Names(int[] tags)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] > 0)
                yield return (i, End(tags, i));
            i = End(tags, i) - 1;
        }
    }

    private static int End(int[] tags, int first)
    {
        var end = first + 1;
        while (tags[first] > 0 && end < tags.Length && tags[end] == NameTag.Inside(NameTag.Kind(tags[first])))
            end++;
        return end;
    }
}
