using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A figure as one report tells it.</summary>
internal sealed record FigureTelling(DatedReport Report, Figure Figure, FigureSubject Subject, FigurePeriod Period)
{
    public string Id => Report.Coded.Report.Id;
}
