using System.Xml;
using System.Xml.Linq;

namespace Trucewatch.Reports;

/// <summary>Reads RSS (0.9 to 2.0) and Atom.</summary>
internal static class FeedParser
{
    private const int MostEntries = 2000;

    private static readonly XmlReaderSettings Settings = new()
    {
        // Entities that a document declares for itself can grow without end, and fetch what they like.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 10_000_000,
        CheckCharacters = false,
    };

    /// <summary>Whether bytes look like a feed, by their first element.</summary>
    public static bool LooksLikeFeed(ReadOnlySpan<byte> bytes)
    {
        var head = TextDecoder.Decode(bytes[..Math.Min(bytes.Length, 2048)], null).Text;
        return head.Contains("<rss", StringComparison.OrdinalIgnoreCase) || head.Contains("<feed", StringComparison.OrdinalIgnoreCase) ||
            head.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The entries of a feed that have an address; null with a reason when it is none.</summary>
    /// <param name="bytes">The bytes of the feed.</param>
    /// <param name="address">Where it was got, for relative addresses.</param>
    /// <param name="reason">Why it is no feed.</param>
    public static IReadOnlyList<FeedEntry>? Parse(ReadOnlyMemory<byte> bytes, Uri address, out string reason)
    {
        XElement root;
        try
        {
            using var stream = new MemoryStream(bytes.ToArray());
            using var reader = XmlReader.Create(stream, Settings);
            var document = XDocument.Load(reader);
            root = document.Root!;
        }
        catch (Exception error) when (error is XmlException or InvalidOperationException or ArgumentException)
        {
            reason = error.Message;
            return null;
        }

        if (root.Name.LocalName is not ("rss" or "RDF" or "feed"))
        {
            reason = $"its first element is {root.Name.LocalName}";
            return null;
        }

        reason = "";
        var entries = new List<FeedEntry>();
        foreach (var element in root.Descendants().Where(element => element.Name.LocalName is "item" or "entry").Take(MostEntries))
        {
            var link = Link(element);
            if (link is null || !Uri.TryCreate(address, link, out var page) || page.Scheme is not ("http" or "https"))
                continue;
            entries.Add(new FeedEntry(
                Child(element, "guid") ?? Child(element, "id") ?? page.AbsoluteUri,
                page,
                Child(element, "title") is { } title ? Whitespace.Fold(CharacterReferences.Decode(title)) : null,
                Child(element, "pubDate") ?? Child(element, "published") ?? Child(element, "date") ?? Child(element, "updated")));
        }

        return entries;
    }

    // RSS writes the address as text, Atom as an attribute, and of several the one that is the page itself.
    private static string? Link(XElement entry)
    {
        var links = entry.Elements().Where(element => element.Name.LocalName == "link").ToList();
        var page = links.Find(link => link.Attribute("href") is not null && link.Attribute("rel")?.Value is null or "alternate") ?? links.Find(link => link.Attribute("href") is not null);
        var text = links.Find(link => link.Attribute("href") is null && !string.IsNullOrWhiteSpace(link.Value))?.Value.Trim();
        return text ?? page?.Attribute("href")?.Value.Trim() ?? PermanentId(entry);
    }

    private static string? PermanentId(XElement entry)
    {
        var id = entry.Elements().FirstOrDefault(element => element.Name.LocalName == "guid");
        return id is not null && id.Attribute("isPermaLink")?.Value != "false" && Uri.IsWellFormedUriString(id.Value.Trim(), UriKind.Absolute) ? id.Value.Trim() : null;
    }

    private static string? Child(XElement entry, string name)
    {
        var text = entry.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
