namespace Trucewatch.Codebook;

/// <summary>Reads one page: its head, its rules, its groups of words and its examples. Everything else is for people.</summary>
internal sealed class PageReader
{
    private readonly string _file;
    private readonly string _text;
    private readonly List<CodebookDiagnostic> _diagnostics;
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private readonly List<RawRule> _rules = [];
    private readonly Dictionary<string, RawWords> _groups = new(StringComparer.Ordinal);
    private readonly List<PageExample> _examples = [];
    private string _title = "";
    private int _headLine = 1;

    private PageReader(string file, string text, List<CodebookDiagnostic> diagnostics)
    {
        _file = file;
        _text = text;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads a page; what is wrong in it is added to <paramref name="diagnostics"/>.</summary>
    public static RawPage? Read(string file, string text, List<CodebookDiagnostic> diagnostics)
    {
        var reader = new PageReader(file, text, diagnostics);
        var lines = new LineReader(text);
        reader.ReadHead(lines);
        reader.ReadSections(lines);
        return reader.Finish();
    }

    private void ReadHead(LineReader lines)
    {
        if (!lines.HasNext || lines.Peek().Trim() != "---")
        {
            Report("TW0201", 1, "the page does not begin with a head; begin it with a line '---', then 'kind: …' and 'id: …', then another '---'");
            return;
        }

        lines.Next();
        while (lines.HasNext && lines.Peek().Trim() != "---")
        {
            var line = lines.Next();
            if (line.Trim().Length == 0)
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                Report("TW0202", lines.Number, $"'{line.Trim()}' in the head is not of the form 'name: value'");
            else
                _attributes[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        _headLine = lines.Number;
        if (lines.HasNext)
            lines.Next();
    }

    private void ReadSections(LineReader lines)
    {
        var section = "";
        while (lines.HasNext)
        {
            var line = lines.Peek();
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                _title = lines.Next()[2..].Trim();
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = lines.Next()[3..].Trim();
            }
            else if (section == "Rules" && line.StartsWith("- ", StringComparison.Ordinal))
            {
                ReadRule(lines);
            }
            else if (section == "Words" && line.StartsWith('@'))
            {
                ReadGroup(lines);
            }
            else if (section == "Examples" && line.StartsWith("    ", StringComparison.Ordinal) && line.Trim().Length > 0)
            {
                ReadExample(lines);
            }
            else
            {
                lines.Next();
                if (section is "Rules" && line.StartsWith("  ", StringComparison.Ordinal) && line.Trim().Length > 0)
                    Report("TW0203", lines.Number, $"'{line.Trim()}' belongs to no rule; a rule begins with '- verb: …', '- noun: …' or the like");
            }
        }
    }

    private void ReadRule(LineReader lines)
    {
        var entries = new List<RawEntry>();
        AddEntry(lines.Next()[2..], lines.Number, entries);
        var start = lines.Number;
        while (lines.HasNext && lines.Peek().StartsWith("  ", StringComparison.Ordinal) && lines.Peek().Trim().Length > 0)
        {
            // A line indented further goes on with the entry above it.
            if (lines.Peek().StartsWith("    ", StringComparison.Ordinal) && entries.Count > 0)
                entries[^1] = entries[^1] with { Value = GoOn(entries[^1].Value, lines, "    ") };
            else
                AddEntry(lines.Next().Trim(), lines.Number, entries);
        }

        _rules.Add(new RawRule(start, entries));
    }

    private void AddEntry(string text, int line, List<RawEntry> entries)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            Report("TW0204", line, $"'{text}' in a rule is not of the form 'name: value'");
        else
            entries.Add(new RawEntry(line, text[..colon].Trim(), text[(colon + 1)..].Trim()));
    }

    private void ReadGroup(LineReader lines)
    {
        var line = lines.Next();
        var start = lines.Number;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            Report("TW0205", start, $"'{line.Trim()}' defines no group; write '@name: word, word, …'");
            return;
        }

        _groups[line[1..colon].Trim()] = new RawWords(start, GoOn(line[(colon + 1)..], lines, " ").Trim());
    }

    // The text and the lines after it that begin with the indent, on one line.
    private static string GoOn(string text, LineReader lines, string indent)
    {
        List<string> all = [text];
        while (lines.HasNext && lines.Peek().StartsWith(indent, StringComparison.Ordinal) && lines.Peek().Trim().Length > 0)
            all.Add(lines.Next().Trim());
        return string.Join(' ', all);
    }

    private void ReadExample(LineReader lines)
    {
        var text = lines.Next().Trim();
        var start = lines.Number;
        var expectations = new List<ExampleExpectation>();
        while (lines.HasNext && lines.Peek().StartsWith("        ", StringComparison.Ordinal) && lines.Peek().Trim().Length > 0)
            expectations.Add(Expectation(lines.Next().Trim(), lines.Number));
        if (expectations.Count == 0)
            Report("TW0206", start, "the example says nothing of what must be found; add a line under it, indented by eight spaces");
        _examples.Add(new PageExample(_file, start, text, expectations));
    }

    private static ExampleExpectation Expectation(string text, int line)
    {
        var negative = text.StartsWith("no ", StringComparison.Ordinal);
        var rest = negative ? text[3..].TrimStart() : text;
        var end = rest.AsSpan().IndexOfAny(' ', ',');
        return end < 0
            ? new ExampleExpectation(line, text, negative, rest, "")
            : new ExampleExpectation(line, text, negative, rest[..end], rest[end..].TrimStart(' ', ','));
    }

    private RawPage? Finish()
    {
        if (!_attributes.Remove("kind", out var kindName) || !Enum.TryParse<PageKind>(kindName, ignoreCase: true, out var kind))
        {
            var kinds = string.Join(", ", Enum.GetNames<PageKind>()).ToLowerInvariant();
            Report("TW0207", 1, kindName is null ? $"the head has no 'kind'; give one of {kinds}" : $"there is no kind '{kindName}'; there are {kinds}");
            return null;
        }

        if (!_attributes.Remove("id", out var id) || id.Length == 0)
        {
            Report("TW0208", _headLine, "the head has no 'id'; give the category's name in records");
            return null;
        }

        return new RawPage(_file, _text, kind, id, _title, _attributes, _rules, _groups, _examples);
    }

    private void Report(string code, int line, string message) => _diagnostics.Add(new CodebookDiagnostic(code, _file, line, message));
}
