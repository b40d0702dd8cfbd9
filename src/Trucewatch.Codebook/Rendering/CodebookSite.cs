using System.Globalization;
using System.Text;

namespace Trucewatch.Codebook;

/// <summary>Makes the pages of a codebook a small site for reading: no script, one style sheet, nothing from elsewhere.</summary>
public static class CodebookSite
{
    private const string StyleFile = "style.css";

    private static readonly (PageKind Kind, string Title, string Says)[] Kinds =
    [
        (PageKind.Event, "Events", "Doings: what was done, planned, offered, urged, refused."),
        (PageKind.Measure, "Measures", "Numbers that reports give."),
        (PageKind.Statement, "Statements", "Ways in which a report gives words to somebody."),
        (PageKind.Status, "Statuses", "How a doing stands to what is the case."),
        (PageKind.Proposal, "Proposals", "How a report speaks of an offer or a deal."),
        (PageKind.Term, "Terms", "What a proposal would do."),
        (PageKind.Stance, "Stances", "Where an actor stands on a proposal."),
        (PageKind.About, "Subjects of accusations", "What an accusation or a breach is about."),
        (PageKind.Words, "Words", "Groups of words that pages share."),
    ];

    /// <summary>The files of the site by their paths, with forward slashes; the same for the same codebook.</summary>
    public static IReadOnlyDictionary<string, string> Render(CodebookLoad book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var groups = book.Pages.SelectMany(page => page.Groups.Keys.Select(name => (name, page)))
            .GroupBy(pair => pair.name, StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => PathOf(pairs.First().page), StringComparer.Ordinal);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["index.html"] = Frame("Codebook", "", Index(book)),
            [StyleFile] = SiteStyle.Text,
        };
        foreach (var page in book.Pages)
            files[PathOf(page)] = Frame(page.Title, "../", new PageWriter(page, groups).Write());
        return files;
    }

    /// <summary>Where a page stands in the site: <c>events/strike.html</c>.</summary>
    internal static string PathOf(CodebookPage page) => Path.ChangeExtension(page.File, ".html");

    private static string Index(CodebookLoad book)
    {
        var html = new StringBuilder();
        html.Append("<h1>Codebook</h1>\n<p class=\"lead\">What counts as what. Every page is read by people and run by the program: its rules find the records, its examples are its tests.</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"version\">Version <code>{book.Version}</code>: {book.Pages.Count} pages, {book.Pages.Sum(page => page.Rules.Count)} rules, {book.Pages.Sum(page => page.Examples.Count)} examples</p>\n");
        foreach (var (kind, title, says) in Kinds)
        {
            var pages = book.Pages.Where(page => page.Kind == kind).OrderBy(page => page.Id, StringComparer.Ordinal).ToArray();
            if (pages.Length == 0)
                continue;
            html.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{title}</h2>\n<p>{says}</p>\n<dl class=\"pages\">\n");
            foreach (var page in pages)
                html.Append(CultureInfo.InvariantCulture, $"<div><dt><a href=\"{Html.Text(PathOf(page))}\">{Html.Text(page.Id)}</a></dt><dd>{Html.Prose(PageText.FirstParagraph(page.Markdown))}</dd></div>\n");
            html.Append("</dl>\n</section>\n");
        }

        return html.ToString();
    }

    private static string Frame(string title, string up, string body) =>
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Html.Text(title)} · Trucewatch codebook</title>
        <link rel="stylesheet" href="{up}{StyleFile}">
        </head>
        <body>
        {(up.Length == 0 ? "" : $"<nav><a href=\"{up}index.html\">Codebook</a></nav>\n")}<main>
        {body}</main>
        </body>
        </html>

        """;
}
