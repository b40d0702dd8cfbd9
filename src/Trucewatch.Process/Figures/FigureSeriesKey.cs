using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What the figures of one series have in common.</summary>
internal readonly record struct FigureSeriesKey(string Measure, string Unit, string? Actor, string Place, string Kind, DateOnly? Since)
{
    public static FigureSeriesKey Of(FigureTelling told)
    {
        var kind = KindOf(told.Figure, told.Period);
        return new(told.Subject.Measure, told.Subject.Unit, told.Subject.Actor, told.Subject.Place, kind, kind == FigureSeriesFinder.Total ? told.Period.Day : null);
    }

    private static string KindOf(Figure figure, FigurePeriod period) =>
        ProcessTerms.IsStock(figure.Measure) ? "stock" : period.Kind == PeriodKind.Day ? FigureSeriesFinder.OfDay : FigureSeriesFinder.Total;
}
