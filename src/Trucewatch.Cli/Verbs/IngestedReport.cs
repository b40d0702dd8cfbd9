namespace Trucewatch.Cli;

/// <summary>What ingesting one input did.</summary>
/// <param name="Source">The input.</param>
/// <param name="Document">The report's id.</param>
/// <param name="Outcome"><c>added</c>, <c>coded-again</c>, <c>address-noted</c> or <c>unchanged</c>.</param>
/// <param name="Records">How many records were stored; null when none were looked for.</param>
internal sealed record IngestedReport(string Source, string Document, string Outcome, int? Records);
