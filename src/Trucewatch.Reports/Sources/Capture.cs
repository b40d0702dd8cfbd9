namespace Trucewatch.Reports;

/// <summary>The bytes of one input as they were got, before anything is read from them.</summary>
/// <param name="Source">The path as given or found, or the address.</param>
/// <param name="Bytes">The bytes, as captured.</param>
public sealed record Capture(string Source, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The media type named beside the bytes; null when none is.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding named beside the bytes; null when none is.</summary>
    public string? Charset { get; init; }

    /// <summary>When the bytes were got from the network, as far as that is known.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The headers that came with the bytes, in order; empty for files.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
