using System.Xml;
using System.Xml.Linq;

namespace Trucewatch.Reports;

/// <summary>Reads RSS (0.9 to 2.0) and Atom.</summary>
internal static class FeedParser
{
    private const int MostEntries = 2000;

    // A feed of more is none; deeper nesting would end the program when the text of an element is put together.
    private const int DeepestElement = 100;
    private const int MostNodes = 1_000_000;

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
        var rest = TextDecoder.Decode(bytes[..Math.Min(bytes.Length, 8192)], null).Text.AsSpan();
        while (true)
        {
            rest = rest.TrimStart("\uFEFF \t\r\n");
            var end = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->"
                : rest.StartsWith("<?", StringComparison.Ordinal) ? "?>"
                : rest.StartsWith("<!", StringComparison.Ordinal) ? ">" : null;
            if (end is null)
                break;
            var at = rest.IndexOf(end, StringComparison.Ordinal);
            if (at < 0)
                return false;
            rest = rest[(at + end.Length)..];
        }

        foreach (var name in (ReadOnlySpan<string>)["<rss", "<feed", "<rdf:RDF"])
        {
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && rest.Length > name.Length && rest[name.Length] is ' ' or '>' or '\t' or '\r' or '\n')
                return true;
        }

        return false;
    }

    /// <summary>The entries of a feed that have an address; null with a reason when it is none.</summary>
    /// <param name="bytes">The bytes of the feed.</param>
    /// <param name="charset">The encoding named beside the bytes, null when there is none.</param>
    /// <param name="address">Where it was got, for relative addresses.</param>
    /// <param name="reason">Why it is no feed.</param>
    public static IReadOnlyList<FeedEntry>? Parse(ReadOnlyMemory<byte> bytes, string? charset, Uri address, out string reason)
    {
        XElement root;
        try
        {
            // Blanks before the declaration are an error of XML that many feeds make.
            var text = TextDecoder.Decode(bytes.Span, charset).Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
            CheckExtent(text);
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            root = XDocument.Load(reader).Root!;
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

    private static void CheckExtent(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        for (var nodes = 0; reader.Read(); nodes++)
        {
            if (reader.Depth > DeepestElement)
                throw new XmlException($"its elements are nested more than {DeepestElement} deep");
            if (nodes > MostNodes)
                throw new XmlException($"it has more than {MostNodes} elements and texts");
        }
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
