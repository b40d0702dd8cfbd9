namespace Trucewatch.Reports;

/// <summary>Where a gzip member turned out to be broken.</summary>
/// <param name="Offset">Where the member begins in the file, in bytes.</param>
/// <param name="AtBeginning">Whether nothing of it was read before; all that was read is then of sound members.</param>
internal readonly record struct GzipBreak(long Offset, bool AtBeginning);
