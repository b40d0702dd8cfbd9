namespace Trucewatch.Ledger;

/// <summary>A record as the store keeps it.</summary>
/// <param name="Document">The id of its report.</param>
/// <param name="Day">The day its report counts from.</param>
/// <param name="Kind">The contract's kind.</param>
/// <param name="Line">The contract's JSON line in UTF-8, without the line feed.</param>
public sealed record StoredRecord(string Document, DateOnly Day, string Kind, ReadOnlyMemory<byte> Line);
