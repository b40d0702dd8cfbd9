using System.Globalization;
using System.Net;
using System.Text;

namespace Trucewatch.Publishing;

/// <summary>Writes a brief as one page that needs nothing but itself, made to be printed as well as read on a screen.</summary>
public static class BriefHtml
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#5b6570;--line:#d7dce1;--mark:#0b5c8a}
        @media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--paper:#14181c;--soft:#a3adb7;--line:#333b43;--mark:#7cc0ea}}
        body{margin:0 auto;max-width:46rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
        h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}
        h2{font-size:1.15rem;margin:2rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--line)}
        p{margin:.25rem 0}ul{margin:.25rem 0;padding-left:1.2rem}li{margin:.45rem 0}
        .source,.nothing,.period{color:var(--soft);font-size:.9rem}
        .source{display:block}a{color:var(--mark)}sup a{text-decoration:none;padding:0 .1rem}
        ol.evidence{font-size:.9rem;padding-left:2rem}ol.evidence li:target{outline:2px solid var(--mark);outline-offset:.3rem}
        q{quotes:"\201C" "\201D"}
        @media print{body{max-width:none;padding:0;font-size:10pt;background:#fff;color:#000}h2{break-after:avoid}li{break-inside:avoid}a{color:#000}
        ol.evidence a[href^=http]::after{content:" <" attr(href) ">";word-break:break-all}@page{margin:18mm}}
        """;

    /// <summary>The whole page.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var evidence = new EvidenceList(brief.Reports);
        var title = Encode(BriefText.Name(brief.Situation));
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Brief: {title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>Brief: {title}</h1>\n<p class=\"period\">{BriefText.Day(brief.Since)} to {BriefText.Day(brief.AsOf)}</p>\n");
        foreach (var section in brief.Sections)
            Section(html, section, evidence);
        html.Append("<section>\n<h2>What this rests on</h2>\n<ul>\n");
        foreach (var sentence in brief.Basis)
            html.Append(CultureInfo.InvariantCulture, $"<li>{Encode(sentence)}</li>\n");
        html.Append("</ul>\n</section>\n");
        Evidence(html, evidence);
        html.Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Section(StringBuilder html, BriefSection section, EvidenceList evidence)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Encode(section.Heading)}</h2>\n");
        if (section.Lines.Count == 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"nothing\">{Encode(section.Nothing)}</p>\n</section>\n");
            return;
        }

        html.Append("<ul>\n");
        foreach (var line in section.Lines)
        {
            var notes = evidence.Of(line);
            html.Append("<li>").Append(Encode(line.Text));
            foreach (var (number, _) in notes)
                html.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#e{number}\">{number}</a></sup>");
            if (notes.Count > 0)
                html.Append("<span class=\"source\">").Append(Encode(string.Join("; ", notes.Select(note => EvidenceList.Source(note.Telling)).Distinct(StringComparer.Ordinal)))).Append("</span>");
            html.Append("</li>\n");
        }

        html.Append("</ul>\n</section>\n");
    }

    private static void Evidence(StringBuilder html, EvidenceList evidence)
    {
        if (evidence.Tellings.Count == 0)
            return;
        html.Append("<section>\n<h2>Evidence</h2>\n<ol class=\"evidence\">\n");
        for (var i = 0; i < evidence.Tellings.Count; i++)
        {
            var telling = evidence.Tellings[i];
            var source = Encode(EvidenceList.Source(telling));
            // Only a web address is made a link: a report's own words must not make one of any other kind.
            var place = evidence.Link(telling) is not { } link ? source
                : Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && link.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                    ? $"<a href=\"{Encode(link)}\" rel=\"noreferrer\">{source}</a>"
                    : $"{source}, {Encode(link)}";
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"e{i + 1}\"><q>{Encode(telling.Quote)}</q> <span class=\"source\">{place}</span></li>\n");
        }

        html.Append("</ol>\n</section>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
