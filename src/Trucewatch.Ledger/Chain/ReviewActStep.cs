namespace Trucewatch.Ledger;

/// <summary>What the hash of an act's steps is over, for one of them.</summary>
/// <param name="Content">The id of the report's bytes.</param>
/// <param name="Record">The id of the record.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Codebook">The version of the codebook whose coding the record is of, or was added to.</param>
/// <param name="Reading">The hash of the reading that was current.</param>
/// <param name="Version">The version that the person saw; null where none was given.</param>
/// <param name="Line">The record's line as edited or added; null for other kinds.</param>
/// <param name="LineHash">The hash of a line that was deleted with its report; null for others.</param>
public sealed record ReviewActStep(string Content, string Record, string Kind, string Codebook, string Reading, long? Version, byte[]? Line, string? LineHash = null);
