namespace Trucewatch.Codebook;

/// <summary>Reads lists of words: <c>refuse, "turn down", @offers, {actor}</c>.</summary>
internal sealed class WordListParser(IReadOnlyDictionary<string, (string File, RawWords Words)> groups, List<CodebookDiagnostic> diagnostics)
{
    /// <summary>The classes that a rule may name in braces.</summary>
    public static readonly IReadOnlyList<string> KnownClasses =
        ["actor", "party", "state", "armed-group", "person", "organization", "media", "collective", "place", "number", "percent", "money", "duration", "time", "name", "pronoun", "quoted", "negated", "passive", "past", "future", "relative", "put-in"];

    /// <summary>Reads the list; unknown groups and classes are reported.</summary>
    public WordTest Parse(string file, int line, string value)
    {
        var phrases = new List<string[]>();
        var classes = new List<string>();
        var anything = false;
        Add(file, line, value, phrases, classes, ref anything, []);
        if (phrases.Count == 0 && classes.Count == 0 && !anything)
            diagnostics.Add(new CodebookDiagnostic("TW0210", file, line, "the list of words is empty; give at least one word, or 'any'"));
        return new WordTest(phrases, classes, anything);
    }

    private void Add(string file, int line, string value, List<string[]> phrases, List<string> classes, ref bool anything, HashSet<string> open)
    {
        foreach (var piece in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var item = piece.Trim('"', ' ');
            if (item.Length == 0)
                continue;
            if (item == "any")
                anything = true;
            else if (item[0] == '@')
                AddGroup(file, line, item[1..], phrases, classes, ref anything, open);
            else if (item[0] == '{')
                AddClass(file, line, item.Trim('{', '}'), classes);
            else
                phrases.Add(PhraseWords.Of(item));
        }
    }

    private void AddGroup(string file, int line, string name, List<string[]> phrases, List<string> classes, ref bool anything, HashSet<string> open)
    {
        if (!groups.TryGetValue(name, out var group))
        {
            diagnostics.Add(new CodebookDiagnostic("TW0211", file, line, $"there is no group '@{name}'{Near.Suggest(name, groups.Keys, "@")}"));
        }
        else if (!open.Add(name))
        {
            diagnostics.Add(new CodebookDiagnostic("TW0212", file, line, $"the group '@{name}' contains itself; take it out of its own list"));
        }
        else
        {
            Add(group.File, group.Words.Line, group.Words.Value, phrases, classes, ref anything, open);
            open.Remove(name);
        }
    }

    private void AddClass(string file, int line, string name, List<string> classes)
    {
        if (KnownClasses.Contains(name))
            classes.Add(name);
        else
            diagnostics.Add(new CodebookDiagnostic("TW0213", file, line, $"there is no class '{{{name}}}'{Near.Suggest(name, KnownClasses, "")}"));
    }
}
