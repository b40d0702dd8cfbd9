using System.Globalization;
using System.Text;

namespace Trucewatch.Codebook;

/// <summary>Writes one page of the codebook as HTML.</summary>
/// <param name="page">The page.</param>
/// <param name="groups">Where each named group of words is defined, as a path from the site's root.</param>
internal sealed class PageWriter(CodebookPage page, IReadOnlyDictionary<string, string> groups)
{
    private readonly StringBuilder _html = new();

    public string Write()
    {
        _html.Append(CultureInfo.InvariantCulture, $"<p class=\"kind\">{page.Kind.ToString().ToLowerInvariant()} <code>{Html.Text(page.Id)}</code></p>\n<h1>{Html.Text(page.Title)}</h1>\n");
        foreach (var (heading, paragraphs) in PageText.Sections(page.Markdown))
        {
            if (heading is "Rules" or "Words" or "Examples")
                continue;
            if (heading.Length > 0)
                _html.Append(CultureInfo.InvariantCulture, $"<h2>{Html.Text(heading)}</h2>\n");
            WriteParagraphs(paragraphs, heading.Length == 0 ? " class=\"lead\"" : "");
        }

        WriteHead();
        WriteExamples();
        WriteRules();
        WriteWords();
        return _html.ToString();
    }

    private void WriteParagraphs(List<string> paragraphs, string attributes)
    {
        var inList = false;
        foreach (var paragraph in paragraphs)
        {
            var isItem = paragraph.StartsWith("- ", StringComparison.Ordinal);
            if (isItem != inList)
                _html.Append(isItem ? "<ul>\n" : "</ul>\n");
            inList = isItem;
            _html.Append(isItem ? $"<li>{Linked(paragraph[2..])}</li>\n" : $"<p{attributes}>{Linked(paragraph)}</p>\n");
        }

        if (inList)
            _html.Append("</ul>\n");
    }

    private void WriteHead()
    {
        if (page.Attributes.Count == 0)
            return;
        _html.Append("<h2>In records</h2>\n<dl class=\"head\">\n");
        foreach (var (name, value) in page.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            _html.Append(CultureInfo.InvariantCulture, $"<div><dt>{Html.Text(name)}</dt><dd>{Html.Text(value)}</dd></div>\n");
        _html.Append("</dl>\n");
    }

    private void WriteExamples()
    {
        if (page.Examples.Count == 0)
            return;
        _html.Append("<h2>Examples</h2>\n<ul class=\"examples\">\n");
        foreach (var example in page.Examples)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<li><q>{Html.Text(example.Text)}</q><ul>");
            foreach (var expected in example.Expectations)
                _html.Append(CultureInfo.InvariantCulture, $"<li class=\"{(expected.Negative ? "no" : "yes")}\">{Html.Text(expected.Text)}</li>");
            _html.Append("</ul></li>\n");
        }

        _html.Append("</ul>\n");
    }

    private void WriteRules()
    {
        if (page.Rules.Count == 0)
            return;
        _html.Append("<h2>Rules</h2>\n<ol class=\"rules\">\n");
        var lines = page.Markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        foreach (var rule in page.Rules)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<li id=\"rule-{Html.Text(rule.Name)}\"><span class=\"name\">{Html.Text(page.Id)}/{Html.Text(rule.Name)}</span><dl>\n");
            foreach (var (name, value) in Entries(lines, rule.Line - 1).Where(entry => entry.Name != "name"))
                _html.Append(CultureInfo.InvariantCulture, $"<div><dt>{Html.Text(name)}</dt><dd>{Linked(value)}</dd></div>\n");
            _html.Append("</dl></li>\n");
        }

        _html.Append("</ol>\n");
    }

    /// <summary>The lines of a rule as the page has them; a line indented further goes on with the one above it.</summary>
    private static List<(string Name, string Value)> Entries(string[] lines, int first)
    {
        var entries = new List<(string Name, List<string> Value)>();
        for (var i = first; i < lines.Length && (i == first || (lines[i].StartsWith("  ", StringComparison.Ordinal) && lines[i].Trim().Length > 0)); i++)
        {
            var text = (i == first ? lines[i][2..] : lines[i]).Trim();
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (lines[i].StartsWith("    ", StringComparison.Ordinal) || colon < 0)
                entries[^1].Value.Add(text);
            else
                entries.Add((text[..colon], [text[(colon + 1)..].Trim()]));
        }

        return entries.ConvertAll(entry => (entry.Name, string.Join(' ', entry.Value)));
    }

    private void WriteWords()
    {
        if (page.Groups.Count == 0)
            return;
        _html.Append("<h2>Words</h2>\n");
        foreach (var (name, words) in page.Groups.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            _html.Append(CultureInfo.InvariantCulture, $"<section class=\"words\" id=\"{Html.Text(name)}\">\n<h3>@{Html.Text(name)}</h3>\n<p>{Linked(string.Join(", ", words))}</p>\n</section>\n");
    }

    /// <summary>The text with each group of words as a link to where it is defined.</summary>
    private string Linked(string text)
    {
        var pieces = Html.Prose(text).Split('@');
        for (var i = 1; i < pieces.Length; i++)
        {
            var end = 0;
            while (end < pieces[i].Length && (char.IsAsciiLetterLower(pieces[i][end]) || char.IsAsciiDigit(pieces[i][end]) || pieces[i][end] == '-'))
                end++;
            var name = pieces[i][..end];
            pieces[i] = groups.TryGetValue(name, out var path) ? $"<a href=\"../{Html.Text(path)}#{name}\">@{name}</a>{pieces[i][end..]}" : "@" + pieces[i];
        }

        return string.Concat(pieces);
    }
}
