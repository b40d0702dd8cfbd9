using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Trucewatch.Reports.Tests;

/// <summary>Makes WARC records for tests.</summary>
internal static class WarcSample
{
    public static byte[] Response(int number, string body, string contentType = "text/html; charset=utf-8", string extra = "") =>
        Response(number, Encoding.UTF8.GetBytes(body), contentType, extra);

    public static byte[] Response(int number, byte[] body, string contentType = "text/html; charset=utf-8", string extra = "")
    {
        byte[] block = [.. Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\n{extra}\r\n"), .. body];
        return Record("response", number, "application/http; msgtype=response", block);
    }

    public static byte[] Record(string type, int number, string contentType, byte[] block)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"""
            WARC/1.0
            WARC-Type: {type}
            WARC-Record-ID: <urn:uuid:{number:D8}-0000-0000-0000-000000000000>
            WARC-Target-URI: https://example.org/{number}
            WARC-Date: 2025-03-24T10:00:00Z
            Content-Type: {contentType}
            Content-Length: {block.Length}


            """).ReplaceLineEndings("\r\n");
        return [.. Encoding.Latin1.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return memory.ToArray();
    }
}
