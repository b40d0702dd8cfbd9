using System.Globalization;
using System.Text;

namespace Trucewatch.Reports;

/// <summary>An HTTP answer as it stood on the wire, taken apart.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers in order.</param>
/// <param name="Body">The body with chunks put together, still coded.</param>
internal sealed record HttpPayload(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public string ContentType => Header("Content-Type") ?? "";

    public string Coding => Header("Content-Encoding") ?? "";

    /// <summary>Takes an answer apart; null when it is none.</summary>
    public static HttpPayload? Parse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var gap = 4;
        if (end < 0)
        {
            end = bytes.AsSpan().IndexOf("\n\n"u8);
            gap = 2;
        }

        if (end < 0 || !bytes.AsSpan().StartsWith("HTTP/"u8))
            return null;
        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split('\n');
        var words = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            return null;
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers.Add(KeyValuePair.Create(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        var body = bytes[(end + gap)..];
        var payload = new HttpPayload(status, headers, body);
        return payload.Header("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) is true
            ? payload with { Body = JoinChunks(body) ?? body }
            : payload;
    }

    /// <summary>Whether a content type is one that reports come in.</summary>
    public static bool IsReadable(string contentType) => MediaType(contentType) is null or "text/html" or "application/xhtml+xml" or "text/plain";

    /// <summary>The media type of a Content-Type header in small letters; null when it has none.</summary>
    public static string? MediaType(string contentType)
    {
        var type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        return type.Length == 0 ? null : type;
    }

    /// <summary>The charset of a Content-Type header; null when it has none.</summary>
    public static string? Charset(string contentType)
    {
        var at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : contentType[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    private string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    // Archives often keep the header of chunks and drop the chunks themselves; then the body is taken as it is.
    private static byte[]? JoinChunks(ReadOnlySpan<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        while (true)
        {
            var feed = body.IndexOf((byte)'\n');
            if (feed is < 1 or > 64)
                return null;
            var size = Encoding.Latin1.GetString(body[..feed]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return null;
            body = body[(feed + 1)..];
            if (length == 0)
                return joined.ToArray();
            if (length > body.Length)
                return null;
            joined.Write(body[..length]);
            body = body[length..];
            body = body.StartsWith("\r\n"u8) ? body[2..] : body.StartsWith("\n"u8) ? body[1..] : body;
        }
    }
}
