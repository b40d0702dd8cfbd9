using System.IO.Compression;

namespace Trucewatch.Reports;

/// <summary>Undoes the content codings of HTTP, within a limit.</summary>
internal static class ContentCoding
{
    /// <summary>The codings that <see cref="Decode"/> knows, as a request names them.</summary>
    public const string Accepted = "gzip, deflate, br";

    // Each coding may be as long as the limit; nobody needs many, one above the other.
    private const int MostCodings = 3;

    /// <summary>The bytes expanded; null when they are broken or too long.</summary>
    /// <param name="bytes">The bytes as sent.</param>
    /// <param name="codings">The Content-Encoding header; the coding applied last is named last.</param>
    /// <param name="most">The most bytes that may come of it.</param>
    /// <param name="tooLong">Whether there were more.</param>
    public static byte[]? Decode(byte[] bytes, string codings, int most, out bool tooLong)
    {
        tooLong = false;
        byte[]? decoded = bytes;
        var names = codings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > MostCodings)
            return null;
        foreach (var coding in names.Reverse())
        {
            decoded = DecodeOne(decoded, coding.ToLowerInvariant(), most, out tooLong);
            if (decoded is null)
                return null;
        }

        return decoded;
    }

    private static byte[]? DecodeOne(byte[] bytes, string coding, int most, out bool tooLong)
    {
        tooLong = false;
        // Archives that expand pages keep the header that says they are compressed.
        if (coding is "identity" or "" || (coding is "gzip" or "x-gzip" && !bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])))
            return bytes;
        using var compressed = new MemoryStream(bytes);
        using var expander = Expander(coding, compressed, bytes);
        if (expander is null)
            return null;
        try
        {
            var expanded = BoundedBytes.Read(expander, most);
            tooLong = expanded is null;
            return expanded;
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Stream? Expander(string coding, Stream compressed, byte[] bytes) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(compressed, CompressionMode.Decompress),
        "br" => new BrotliStream(compressed, CompressionMode.Decompress),
        // "deflate" means zlib, but some send it bare.
        "deflate" => bytes.Length > 1 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0
            ? new ZLibStream(compressed, CompressionMode.Decompress)
            : new DeflateStream(compressed, CompressionMode.Decompress),
        _ => null,
    };
}
