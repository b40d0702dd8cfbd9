namespace Trucewatch.Codebook;

/// <summary>Reads lists of words: <c>refuse, "turn down", @offers, {actor}</c>.</summary>
internal sealed class WordListParser(IReadOnlyDictionary<string, (string File, RawWords Words)> groups, List<CodebookDiagnostic> diagnostics)
{
    /// <summary>The classes that a rule may name in braces.</summary>
    public static readonly IReadOnlyList<string> KnownClasses =
        ["actor", "party", "state", "armed-group", "person", "organization", "media", "collective", "place", "number", "percent", "money", "duration", "time", "name", "pronoun", "quoted", "negated", "passive", "past", "future", "relative", "put-in"];

    // A few groups that name one another many times over would be lists without end.
    private const int MostWords = 50_000;
    private const int MostWordsOfAll = 5_000_000;
    private const int DeepestGroup = 50;

    // Lists, groups and phrases come again and again, and each is read once; but a list with faults is read anew, so that each of its places is told.
    private readonly Dictionary<string, WordTest> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordList> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _words;

    /// <summary>Reads the list; unknown groups and classes are reported.</summary>
    public WordTest Parse(string file, int line, string value)
    {
        if (_lists.TryGetValue(value, out var known))
            return known;
        var faults = diagnostics.Count;
        var list = new WordList();
        Add(file, line, value, list);
        if (list.IsEmpty)
            diagnostics.Add(new CodebookDiagnostic("TW0210", file, line, "the list of words is empty; give at least one word, or 'any'"));
        var test = new WordTest(list.Phrases, list.Classes, list.Anything);
        if (diagnostics.Count == faults)
            _lists.Add(value, test);
        return test;
    }

    private void Add(string file, int line, string value, WordList list)
    {
        foreach (var piece in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var item = piece.Trim('"', ' ');
            if (item.Length == 0)
                continue;
            if (item == "any")
                list.Anything = true;
            else if (item[0] == '@')
                AddGroup(file, line, item[1..], list);
            else if (item[0] == '{')
                AddClass(file, line, item.Trim('{', '}'), list);
            else
                list.Phrases.Add(Phrase(item));
        }
    }

    private void AddGroup(string file, int line, string name, WordList list)
    {
        if (_groups.TryGetValue(name, out var known))
        {
            AddAll(file, line, name, known, list);
        }
        else if (!groups.TryGetValue(name, out var group))
        {
            diagnostics.Add(new CodebookDiagnostic("TW0211", file, line, $"there is no group '@{name}'{Near.Suggest(name, groups.Keys, "@")}"));
        }
        else if (_open.Count == DeepestGroup)
        {
            diagnostics.Add(new CodebookDiagnostic("TW0215", file, line, $"the group '@{name}' stands in groups within groups, more than {DeepestGroup} deep; name its words in fewer steps"));
        }
        else if (!_open.Add(name))
        {
            diagnostics.Add(new CodebookDiagnostic("TW0212", file, line, $"the group '@{name}' contains itself; take it out of its own list"));
        }
        else
        {
            var words = new WordList();
            Add(group.File, group.Words.Line, group.Words.Value, words);
            _open.Remove(name);
            _groups.Add(name, words);
            AddAll(file, line, name, words, list);
        }
    }

    private void AddAll(string file, int line, string name, WordList words, WordList list)
    {
        if (list.Phrases.Count + words.Phrases.Count > MostWords || _words + words.Phrases.Count > MostWordsOfAll)
        {
            var most = $"with the group '@{name}' the list has more than {MostWords} words, or all lists together more than {MostWordsOfAll}";
            diagnostics.Add(new CodebookDiagnostic("TW0214", file, line, $"{most}; name fewer groups, or groups of fewer words"));
            return;
        }

        _words += words.Phrases.Count;
        list.Add(words);
    }

    private void AddClass(string file, int line, string name, WordList list)
    {
        if (KnownClasses.Contains(name))
            list.Classes.Add(name);
        else
            diagnostics.Add(new CodebookDiagnostic("TW0213", file, line, $"there is no class '{{{name}}}'{Near.Suggest(name, KnownClasses, "")}"));
    }

    private string[] Phrase(string item)
    {
        if (!_phrases.TryGetValue(item, out var words))
            _phrases.Add(item, words = PhraseWords.Of(item));
        return words;
    }
}
