namespace Trucewatch.Ledger;

/// <summary>Bytes as they came, and where from.</summary>
/// <param name="Content">The bytes, untouched.</param>
/// <param name="Address">The path as given on the command line, or the address.</param>
public sealed record Capture(ReadOnlyMemory<byte> Content, string Address)
{
    /// <summary>When the bytes were got from the network; null for now.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The headers that came with the bytes, in order; empty for files.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
