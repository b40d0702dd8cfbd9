using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Trucewatch.Ledger;

namespace Trucewatch.Publishing;

/// <summary>What stands beside an exported file: what was asked, what came of it, and by which hash it can be known again.</summary>
public sealed record ExportManifest
{
    /// <summary>The program and its version.</summary>
    public required string Tool { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>The name of the form.</summary>
    public required string Format { get; init; }

    /// <summary>The store.</summary>
    public required string Store { get; init; }

    /// <summary>What the query was restricted to, by the names of the options.</summary>
    public required IReadOnlyList<(string Option, string? Value)> Query { get; init; }

    /// <summary>How many reports the query found.</summary>
    public required long Reports { get; init; }

    /// <summary>How many records were written.</summary>
    public required long Records { get; init; }

    /// <summary>How many reports were left out for their mark of confidentiality.</summary>
    public required long Withheld { get; init; }

    /// <summary>The versions of the codebook that found them.</summary>
    public required IReadOnlyCollection<string> Codebooks { get; init; }

    /// <summary>The last act of the store's chain when the export began; null for an empty store.</summary>
    public required LedgerHead? Head { get; init; }

    /// <summary>The file's SHA-256, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's length in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The manifest as JSON.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("tool", Tool);
            json.WriteString("made", Made.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("format", Format);
            json.WriteString("store", Store);
            json.WriteStartObject("query");
            foreach (var (option, value) in Query)
                json.WriteString(option, value);
            json.WriteEndObject();
            json.WriteNumber("reports", Reports);
            json.WriteNumber("records", Records);
            json.WriteNumber("withheld", Withheld);
            json.WriteStartArray("codebooks");
            foreach (var codebook in Codebooks)
                json.WriteStringValue(codebook);
            json.WriteEndArray();
            json.WriteString("head", Head?.Hash);
            json.WriteString("sha256", Sha256);
            json.WriteNumber("bytes", Bytes);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
