namespace Trucewatch.Process;

/// <summary>A breach of a truce.</summary>
/// <param name="By">Who is said to have broken it.</param>
/// <param name="SaidBy">Whose word it is; null when the report's own.</param>
/// <param name="Tellings">Who tells of it.</param>
public sealed record TruceViolation(IReadOnlyList<string> By, string? SaidBy, IReadOnlyList<Telling> Tellings);
