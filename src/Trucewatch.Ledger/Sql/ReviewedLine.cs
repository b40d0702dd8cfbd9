namespace Trucewatch.Ledger.Sql;

/// <summary>A row of the working copy of a reviewed report.</summary>
/// <param name="Ordinal">Its place, from 0.</param>
/// <param name="Name">The record's id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Category">Its measure or type; null for kinds without.</param>
/// <param name="Line">The contract's line, without the line feed.</param>
/// <param name="Version">The number of the last act that changed it; 0 where it is as coded.</param>
/// <param name="IsSeen">False for one that is rejected.</param>
internal sealed record ReviewedLine(int Ordinal, string Name, string Kind, string? Category, byte[] Line, long Version, bool IsSeen);
