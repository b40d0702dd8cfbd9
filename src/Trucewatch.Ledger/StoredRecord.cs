namespace Trucewatch.Ledger;

/// <summary>A record as the store keeps it.</summary>
/// <param name="Document">The id of its report.</param>
/// <param name="Day">The day its report counts from.</param>
/// <param name="Kind">The contract's kind.</param>
/// <param name="Line">The contract's JSON line in UTF-8, without the line feed.</param>
/// <param name="Version">The number of the last act of review that changed it; 0 where it is as coded.</param>
public sealed record StoredRecord(string Document, DateOnly Day, string Kind, ReadOnlyMemory<byte> Line, long Version);
