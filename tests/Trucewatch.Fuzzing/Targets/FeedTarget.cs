using Trucewatch.Reports;

namespace Trucewatch.Fuzzing;

/// <summary>Feeds: RSS and Atom.</summary>
internal sealed class FeedTarget : IFuzzTarget
{
    private static readonly Uri Address = new("https://example.org/feed.xml");

    public string Name => "feed";

    public IReadOnlyList<string> SeedFiles => [];

    public IReadOnlyList<string> Scraps =>
    [
        "<item>", "</item>", "<entry>", "<link>", "<link href=\"", "<a><a><a><a><a><a><a><a>", "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>", "&b;", "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;", "<![CDATA[", "]]>",
        "xmlns:a=\"b\"", "http://127.0.0.1/", "file:///etc/passwd", "javascript:alert(1)", "//", "<?xml version=\"1.0\" encoding=\"ebcdic-us\"?>", "<guid isPermaLink=\"true\">",
    ];

    public void Run(byte[] input)
    {
        _ = FeedParser.LooksLikeFeed(input);
        if (FeedParser.Parse(input, charset: null, Address, out var reason) is not { } entries)
        {
            PropertyException.Unless(reason.Length > 0, "what is no feed has a reason");
            return;
        }

        PropertyException.Unless(entries.Count <= 2000, "a feed has so many entries at most");
        PropertyException.Unless(entries.All(entry => entry.Address.Scheme is "http" or "https"), "entries lead to the web");
    }
}
