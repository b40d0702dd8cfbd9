namespace Trucewatch.Reports;

/// <summary>Tells text from pages and both from what is no text, by the bytes themselves.</summary>
internal static class ContentSniffer
{
    private const int Sample = 8192;

    // The beginnings of the formats that most often stand where a report was expected.
    private static readonly byte[][] Signatures =
    [
        [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [0x1F, 0x8B, 0x08], [0x7F, (byte)'E', (byte)'L', (byte)'F'],
        "RIFF"u8.ToArray(), "OggS"u8.ToArray(), "Rar!"u8.ToArray(), "7z"u8.ToArray(), "SQLite format"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0],
    ];

    /// <summary>What the bytes are, helped by the media type named beside them.</summary>
    public static ContentKind Sniff(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (sample.StartsWith("%PDF-"u8))
            return ContentKind.Pdf;
        foreach (var signature in Signatures)
        {
            if (sample.StartsWith(signature))
                return ContentKind.Binary;
        }

        if (IsBlank(bytes))
            return ContentKind.Empty;
        if (LooksBinary(sample))
            return ContentKind.Binary;
        if (mediaType is not null && (mediaType.Contains("html", StringComparison.OrdinalIgnoreCase) || mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase)))
            return ContentKind.Html;
        return LooksLikePage(TextDecoder.Decode(sample, null).Text) ? ContentKind.Html : ContentKind.PlainText;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        return bytes.IndexOfAnyExcept(" \t\r\n\f"u8) < 0;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> sample)
    {
        if (TextDecoder.Decode(sample, null).Charset.StartsWith("utf-16", StringComparison.Ordinal))
            return false;
        var controls = 0;
        foreach (var b in sample)
        {
            if (b == 0 || (b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B)))
                controls++;
        }

        return controls * 50 > sample.Length;
    }

    private static bool LooksLikePage(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return true;
        if (!start.Contains('<'))
            return false;
        foreach (var tag in (ReadOnlySpan<string>)["<html", "<head", "<body", "<div", "<p>", "<p ", "<br", "<meta", "<article", "<table", "<!--"])
        {
            if (text.Contains(tag, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
