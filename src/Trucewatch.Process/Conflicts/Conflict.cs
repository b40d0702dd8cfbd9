namespace Trucewatch.Process;

/// <summary>Where reports contradict each other.</summary>
/// <param name="Id">Of the records that disagree.</param>
/// <param name="Kind"><c>figure</c> or <c>position</c>.</param>
/// <param name="About">What it is about, in words.</param>
/// <param name="Values">Two or more, each with who tells it.</param>
/// <param name="Open">False when a correction has settled it.</param>
/// <param name="Day">The day of the newest telling.</param>
public sealed record Conflict(string Id, string Kind, string About, IReadOnlyList<ConflictValue> Values, bool Open, DateOnly Day);
