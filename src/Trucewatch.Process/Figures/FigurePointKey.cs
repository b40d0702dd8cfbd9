using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What the figures that make one point of a series have in common.</summary>
internal readonly record struct FigurePointKey(DateOnly Day, double Min, double Max, Hedge Hedge, int Voice, string Source)
{
    public static FigurePointKey Of(FigureTelling told, FigureSeriesKey series, int voice) => new(
        series.Kind == FigureSeriesFinder.OfDay ? told.Period.Day ?? told.Report.Day : told.Report.Day,
        told.Figure.Min,
        told.Figure.Max,
        told.Figure.Hedge,
        voice,
        SourceOf(told));

    // Copies have different outlets and one voice; the agency, where they credit one, is whose word it is.
    private static string SourceOf(FigureTelling told)
    {
        var report = told.Report.Coded.Report;
        return told.Figure.SaidBy?.Speaker ?? report.Agency ?? report.Outlet ?? report.Source;
    }
}
