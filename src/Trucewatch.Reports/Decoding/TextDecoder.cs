using System.Text;
using System.Text.Unicode;

namespace Trucewatch.Reports;

/// <summary>
/// Turns bytes into characters. Bytes that are well-formed UTF-8 are read as that whatever a label says, since other encodings all but never
/// look so; else the label counts, then the page's own <c>meta</c>, then Windows-1252, as browsers do.
/// </summary>
internal static class TextDecoder
{
    private const int Prescan = 4096;

    /// <summary>Reads all of <paramref name="bytes"/>; never fails.</summary>
    /// <param name="bytes">The bytes as captured.</param>
    /// <param name="label">The encoding named beside the bytes, as in an HTTP header; may be wrong.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? label)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return new DecodedText(Encoding.UTF8.GetString(bytes[3..]), "utf-8", "byte-order mark");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new DecodedText(Encoding.Unicode.GetString(bytes[2..]), "utf-16le", "byte-order mark");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new DecodedText(Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16be", "byte-order mark");
        if (Wide(bytes) is { } wide)
            return new DecodedText(wide.GetString(bytes), wide.WebName, "bytes");

        var fromLabel = Find(label);
        var fromMeta = fromLabel is null ? Find(MetaCharset(bytes)) : null;
        var named = fromLabel ?? fromMeta;
        var wellFormed = Utf8.IsValid(bytes);
        // The escape-based encodings are the exception: their bytes are ASCII, and so UTF-8.
        if (wellFormed && named?.WebName.StartsWith("iso-2022", StringComparison.Ordinal) is not true)
            return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", "bytes");
        if (named is not null && !IsUtf8(named) && named.CodePage is not (1200 or 1201))
            return new DecodedText(named.GetString(bytes), named.WebName, fromLabel is not null ? "label" : "meta");
        if (MostlyUtf8(bytes))
            return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", named is null ? "bytes" : fromLabel is not null ? "label" : "meta");
        return new DecodedText(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), "windows-1252", "default");
    }

    private static bool IsUtf8(Encoding encoding) => encoding.CodePage == 65001;

    private static Encoding? Find(string? label)
    {
        var name = label?.Trim().Trim('"', '\'').ToLowerInvariant();
        switch (name)
        {
            case null or "":
                return null;
            // The web's Latin-1 and ASCII are Windows-1252.
            case "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "iso8859-1":
                return CodePagesEncodingProvider.Instance.GetEncoding(1252);
            case "utf8":
                return Encoding.UTF8;
            default:
                break;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // A label that names nothing is as good as none.
            return null;
        }
    }

    /// <summary>The encoding that a page names in a <c>meta</c> or an XML declaration near its beginning.</summary>
    private static string? MetaCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        foreach (var marker in (ReadOnlySpan<string>)["charset=", "encoding="])
        {
            var at = head.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var value = head.AsSpan(at + marker.Length).TrimStart(" \"'");
            var end = value.IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:.");
            return (end < 0 ? value : value[..end]).ToString();
        }

        return null;
    }

    /// <summary>UTF-16 without a mark: every second byte of text in it is zero.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 1024) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var most = sample.Length * 2 / 5;
        return sample.Length < 16 ? null : odd > most && even == 0 ? Encoding.Unicode : even > most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Whether broken UTF-8 is still that: its sound sequences outnumber the broken ones by far.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int sound = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.Done)
                sound++;
            else
                broken++;
            bytes = bytes[length..];
        }

        return sound > broken * 3;
    }
}
