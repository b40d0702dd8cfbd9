using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary>A coding with the report that it is of.</summary>
internal sealed record ListedCoding(ReportHeader Report, CodingNote Coding);
