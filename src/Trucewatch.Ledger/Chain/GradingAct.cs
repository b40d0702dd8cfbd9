namespace Trucewatch.Ledger;

/// <summary>What an act tells of a grading.</summary>
/// <param name="Act">Its own number.</param>
/// <param name="By">The person.</param>
/// <param name="Reason">Why.</param>
/// <param name="Scale">The word of the scale.</param>
/// <param name="SubjectKind"><c>source</c> or <c>report</c>.</param>
/// <param name="Subject">The source's name, or the report's id.</param>
/// <param name="Tool">The program.</param>
/// <param name="Undoes">The act that it undoes; null unless it is an undo.</param>
/// <param name="Value">The grade; null for an undo.</param>
public sealed record GradingAct(long Act, string By, string Reason, string Scale, string SubjectKind, string Subject, string Tool, long? Undoes, string? Value);
