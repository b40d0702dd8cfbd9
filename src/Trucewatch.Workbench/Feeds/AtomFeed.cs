using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>A list as an Atom feed (RFC 4287).</summary>
internal sealed record AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>What it lists.</summary>
    public required string Title { get; init; }

    /// <summary>The address that the workbench was asked for by, without a path.</summary>
    public required string Root { get; init; }

    /// <summary>The feed, from the first slash.</summary>
    public required string Self { get; init; }

    /// <summary>The page that shows the list.</summary>
    public required string Page { get; init; }

    /// <summary>Names the feed for good, by whatever address it is asked for.</summary>
    public required string Key { get; init; }

    /// <summary>The program.</summary>
    public required string Tool { get; init; }

    /// <summary>The last change; that of its newest entry where it has one.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>The document, in UTF-8.</summary>
    public byte[] Write()
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            Text(xml, "id", IdOf(Key));
            Text(xml, "title", Title);
            Text(xml, "updated", IsoTime.Write(Updated));
            Text(xml, "generator", Tool);
            Person(xml, "Trucewatch");
            Link(xml, "self", Root + Self, "application/atom+xml");
            Link(xml, "alternate", Root + Page, "text/html");
            foreach (var entry in Entries)
                Write(xml, entry);
            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    private void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", IdOf(entry.Key));
        Text(xml, "title", entry.Title);
        Text(xml, "updated", IsoTime.Write(entry.Updated));
        if (entry.Published is { } day)
            Text(xml, "published", day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        if (entry.Author is { } author)
            Person(xml, author);
        Link(xml, "alternate", Root + entry.Page, "text/html");
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(Absolute(entry.Content)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // A feed is read elsewhere, where the workbench's own addresses lead nowhere.
    private string Absolute(Markup content) => content.ToString().Replace("href=\"/", $"href=\"{Root}/", StringComparison.Ordinal);

    /// <summary>A name for a thing that no two things share and that stays: a UUID (of the form that RFC 9562 leaves to whoever makes it) out of the hash of its key.</summary>
    internal static string IdOf(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("trucewatch\n" + key));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        var digits = Convert.ToHexStringLower(hash.AsSpan(0, 16));
        return $"urn:uuid:{digits[..8]}-{digits[8..12]}-{digits[12..16]}-{digits[16..20]}-{digits[20..]}";
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Clean(text));

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // Reports can have characters that XML cannot, not even escaped.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }
}
