using System.Buffers;
using System.Text.Json;

namespace Trucewatch.Cli;

/// <summary>Lines of JSON Lines.</summary>
internal static class JsonLine
{
    /// <summary>What writes a line cannot write wrong JSON, and writes strings raw.</summary>
    public static JsonWriterOptions Options { get; } = new() { SkipValidation = true };

    /// <summary>Ends the object and its line.</summary>
    public static void End(this Utf8JsonWriter json, IBufferWriter<byte> output)
    {
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }
}
