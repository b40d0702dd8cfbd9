using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Trucewatch.Records;

/// <summary>
/// Writes strings as JSON that people can read: every character as itself, except those that JSON forbids and those at which
/// readers of lines break a line (U+0085, U+2028, U+2029 and the control characters), which are escaped.
/// </summary>
/// <remarks>The encoders that come with .NET escape emoji and no-break spaces. A lone surrogate, which UTF-8 cannot hold, is written as
/// U+FFFD, one for one, so that offsets stay true.</remarks>
public static class JsonText
{
    private const int StackBytes = 512;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\u2028\u2029" + string.Concat(Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code)));

    /// <summary>Writes a property with a text, or with null.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        writer.WriteText(value);
    }

    /// <summary>Writes a text, or null.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
            writer.WriteNullValue();
        else
            writer.WriteText(value.AsSpan());
    }

    /// <summary>Writes a text.</summary>
    public static void WriteText(this Utf8JsonWriter writer, ReadOnlySpan<char> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        // No UTF-16 unit takes more than three bytes, an escape takes six.
        var needed = 2 + Encoding.UTF8.GetMaxByteCount(value.Length) + (6 * CountEscaped(value));
        byte[]? rented = null;
        var buffer = needed <= StackBytes ? stackalloc byte[StackBytes] : rented = ArrayPool<byte>.Shared.Rent(needed);
        try
        {
            writer.WriteRawValue(buffer[..Quote(value, buffer)], skipInputValidation: true);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static int CountEscaped(ReadOnlySpan<char> value)
    {
        var count = 0;
        for (int at; (at = value.IndexOfAny(Escaped)) >= 0; value = value[(at + 1)..])
            count++;
        return count;
    }

    private static int Quote(ReadOnlySpan<char> value, Span<byte> output)
    {
        var written = 0;
        output[written++] = (byte)'"';
        while (true)
        {
            var at = value.IndexOfAny(Escaped);
            var plain = at < 0 ? value : value[..at];
            written += Encoding.UTF8.GetBytes(plain, output[written..]);
            if (at < 0)
                break;
            written += Escape(value[at], output[written..]);
            value = value[(at + 1)..];
        }

        output[written++] = (byte)'"';
        return written;
    }

    private static int Escape(char character, Span<byte> output)
    {
        output[0] = (byte)'\\';
        var letter = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => 'u',
        };
        output[1] = (byte)letter;
        if (letter != 'u')
            return 2;
        ((int)character).TryFormat(output[2..], out _, "x4", CultureInfo.InvariantCulture);
        return 6;
    }
}
