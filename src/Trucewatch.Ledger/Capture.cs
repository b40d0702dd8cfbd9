namespace Trucewatch.Ledger;

/// <summary>Bytes as they came, and where from.</summary>
/// <param name="Content">The bytes, untouched.</param>
/// <param name="Address">The path as given on the command line, or the address.</param>
public sealed record Capture(ReadOnlyMemory<byte> Content, string Address);
