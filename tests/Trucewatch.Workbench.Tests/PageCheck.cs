using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Trucewatch.Workbench.Tests;

/// <summary>What must hold for every page, whatever reports say.</summary>
internal static class PageCheck
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase) { "style", "object", "embed", "base", "marquee", "img", "video", "audio", "foreignobject", "use", "animate", "set" };

    /// <summary>Parses a page as a browser does; fails where it is not well formed, or has anything that runs, styles or fetches beside the workbench's own.</summary>
    public static IDocument Parse(string page, string address)
    {
        var faults = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = false });
        parser.Error += (_, raised) =>
        {
            if (raised is AngleSharp.Html.Dom.Events.HtmlErrorEvent error)
                faults.Add($"{error.Position}: {error.Message} at {page[Math.Clamp(error.Position.Position - 90, 0, page.Length)..Math.Clamp(error.Position.Position + 30, 0, page.Length)]}");
        };
        var document = parser.ParseDocument(page);
        Assert.True(faults.Count == 0, $"{address}: {string.Join("; ", faults.Take(3))}");
        foreach (var element in document.All)
        {
            Assert.False(Forbidden.Contains(element.LocalName), $"{address}: <{element.LocalName}>");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{address}: {attribute.Name}");
                Assert.False(attribute.Name is "style" or "srcdoc" or "srcset" or "ping" or "background", $"{address}: {attribute.Name}");
                if (attribute.Name is "href" or "action" or "src" or "xlink:href" or "formaction")
                    Assert.True(IsAllowed(element, attribute.Value), $"{address}: <{element.LocalName} {attribute.Name}={attribute.Value}>");
            }
        }

        var ids = document.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).ToList();
        Assert.True(ids.Count == ids.Distinct(StringComparer.Ordinal).Count(), $"{address}: ids that are there twice: {string.Join(", ", ids.CountBy(id => id).Where(pair => pair.Value > 1).Select(pair => pair.Key).Take(4))}");
        return document;
    }

    // The workbench's own addresses, places in the page, and links (never loads) to the web or to an authenticator.
    private static bool IsAllowed(IElement element, string address) =>
        (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)) || address.StartsWith('#')
        || (element.LocalName == "a" && (address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal)))
        // What an authenticator on the same device opens.
        || (element.LocalName == "a" && address.StartsWith("otpauth://totp/", StringComparison.Ordinal))
        // Pages of the codebook point to one another.
        || (element.LocalName == "a" && element.Closest(".codebook") is not null && !address.Contains(':', StringComparison.Ordinal));
}
