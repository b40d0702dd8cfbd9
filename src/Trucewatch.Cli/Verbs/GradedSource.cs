using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary>An outlet or agency with how people graded it.</summary>
/// <param name="Name">As reports have it.</param>
/// <param name="Reports">How many reports name it.</param>
/// <param name="Grades">Each person's last grades, in the order of their acts.</param>
internal sealed record GradedSource(string Name, int Reports, IReadOnlyList<GradingNote> Grades);
