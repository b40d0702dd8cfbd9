using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Trucewatch.Reports;

namespace Trucewatch.Queue;

/// <summary>
/// A captured report as a message: one line of JSON that says what it is, then its bytes, compressed where that makes them fewer. The form is described
/// in docs/operations.md, for other programs that put reports in.
/// </summary>
public static class ReportMessage
{
    /// <summary>The version of the form that is written, and the newest that is read.</summary>
    public const int Version = 1;

    private const string Gzip = "gzip";
    private const int LongestHead = 1024 * 1024;

    /// <summary>Writes a message.</summary>
    public static byte[] Write(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        var packed = Pack(capture.Bytes);
        var isPacked = packed.Length < capture.Bytes.Length;
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("source", capture.Source);
            json.WriteString("sha256", Hash(capture.Bytes.Span));
            json.WriteNumber("length", capture.Bytes.Length);
            Write(json, "coding", isPacked ? Gzip : null);
            Write(json, "media_type", capture.MediaType);
            Write(json, "charset", capture.Charset);
            Write(json, "captured", capture.Time?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteStartArray("headers");
            foreach (var (name, value) in capture.Headers)
            {
                json.WriteStartArray();
                json.WriteStringValue(name);
                json.WriteStringValue(value);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Write(isPacked ? packed : capture.Bytes.Span);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads a message; what is wrong with it becomes a problem.</summary>
    /// <param name="message">Its bytes.</param>
    /// <param name="mostBytes">The longest report that is taken, in bytes.</param>
    public static MessageOutcome Read(ReadOnlyMemory<byte> message, int mostBytes)
    {
        var end = message.Span[..Math.Min(message.Length, LongestHead)].IndexOf((byte)'\n');
        if (end < 0)
            return MessageOutcome.Of(Damaged("no line of JSON at its beginning"), null);
        string? source = null;
        try
        {
            using var head = JsonDocument.Parse(message[..end]);
            if (head.RootElement.ValueKind != JsonValueKind.Object || !head.RootElement.TryGetProperty("version", out var stated) || !stated.TryGetInt32(out var version) || version < 1)
                return MessageOutcome.Of(Damaged("a first line that is no object with a version"), null);
            source = Text(head.RootElement, "source");
            if (version > Version)
                return MessageOutcome.Of(new QueueProblem(QueueFault.Newer, string.Create(CultureInfo.InvariantCulture, $"Found a message of version {version}, expected {Version} at most: a newer version of the program put it in. Update this worker, then put it in again: trucewatch queue retry.")), source);
            if (source is not { Length: > 0 })
                return MessageOutcome.Of(Damaged("a first line without a source"), null);
            return Content(head.RootElement, message[(end + 1)..], source, mostBytes);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException)
        {
            return MessageOutcome.Of(Damaged($"a first line that cannot be read ({problem.Message.ReplaceLineEndings(" ")})"), source);
        }
    }

    /// <summary>The id that the message gives its bytes; null where it cannot be read. The bytes are not looked at.</summary>
    public static string? DocumentOf(ReadOnlyMemory<byte> message)
    {
        var end = message.Span.IndexOf((byte)'\n');
        try
        {
            using var head = JsonDocument.Parse(message[..Math.Max(end, 0)]);
            return head.RootElement.ValueKind == JsonValueKind.Object ? Text(head.RootElement, "sha256") : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static MessageOutcome Content(JsonElement head, ReadOnlyMemory<byte> rest, string source, int mostBytes)
    {
        var coding = Text(head, "coding");
        if (coding is not (null or Gzip))
            return MessageOutcome.Of(Damaged($"bytes coded as '{coding}'; there is gzip, or no coding"), source);
        var bytes = coding is null ? rest : Unpack(rest, mostBytes);
        if (bytes is not { } content)
            return MessageOutcome.Of(Damaged("compressed bytes that are broken"), source);
        if (content.Length > mostBytes)
            return MessageOutcome.Of(new QueueProblem(QueueFault.TooLong, string.Create(CultureInfo.InvariantCulture, $"Found a report of more than {mostBytes} bytes, the most that is taken. Cut out the report and put it in by itself.")), source);
        // Other programs may leave it out; the store keeps its own.
        if (Text(head, "sha256") is { } stated && stated != Hash(content.Span))
            return MessageOutcome.Of(Damaged("bytes that are not those of its sha256"), source);
        return MessageOutcome.Of(new Capture(source, content)
        {
            MediaType = Text(head, "media_type"),
            Charset = Text(head, "charset"),
            Time = Text(head, "captured") is { } time ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
            Headers = Headers(head),
        });
    }

    private static List<KeyValuePair<string, string>> Headers(JsonElement head) =>
        head.TryGetProperty("headers", out var headers) && headers.ValueKind != JsonValueKind.Null
            ? [.. headers.EnumerateArray().Select(pair => new KeyValuePair<string, string>(Part(pair, 0), Part(pair, 1)))]
            : [];

    private static string Part(JsonElement pair, int index) =>
        pair.GetArrayLength() == 2 ? pair[index].GetString() ?? "" : throw new FormatException("a header is no pair of name and value");

    private static string? Text(JsonElement head, string name) => head.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ReadOnlySpan<byte> Pack(ReadOnlyMemory<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes.Span);
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    /// <summary>All that the bytes expand to, or one more than may be; null where they are broken.</summary>
    private static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> packed, int mostBytes)
    {
        using var gzip = new GZipStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        var chunk = new byte[81920];
        try
        {
            while (bytes.Length <= mostBytes && gzip.Read(chunk) is > 0 and var length)
                bytes.Write(chunk, 0, length);
            return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static QueueProblem Damaged(string what) =>
        new(QueueFault.NoMessage, $"Found {what}, expected a message as docs/operations.md describes it. Look at who puts messages in, and publish the report again.");
}
