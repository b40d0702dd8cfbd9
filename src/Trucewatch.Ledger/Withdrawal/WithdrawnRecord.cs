namespace Trucewatch.Ledger;

/// <summary>What is left of a record whose report was deleted for good.</summary>
/// <param name="Document">The id of the report.</param>
/// <param name="Record">The id of the record.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Category">Its measure or type; null for kinds without.</param>
public sealed record WithdrawnRecord(string Document, string Record, string Kind, string? Category);
