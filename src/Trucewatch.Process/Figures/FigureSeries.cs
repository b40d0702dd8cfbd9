namespace Trucewatch.Process;

/// <summary>A number over time: one measure of one subject at one place, as all its sources give it. Nothing is merged.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Subject">The party counted, by the guide's name; null for all.</param>
/// <param name="Place">The place; null for the situation as a whole.</param>
/// <param name="Since">The day from which it counts; null where none is told.</param>
/// <param name="Kind"><c>stock</c> for what there is at a time, <c>day</c> for what happened on a day, <c>total</c> for what happened since a day or before.</param>
/// <param name="Points">In order of their days, then by source.</param>
public sealed record FigureSeries(string Measure, string Unit, string? Subject, string? Place, DateOnly? Since, string Kind, IReadOnlyList<FigurePoint> Points);
