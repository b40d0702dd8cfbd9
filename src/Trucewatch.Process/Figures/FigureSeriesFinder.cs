using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Lays the numbers of all reports out as series: by measure, subject, place and start, each source and each day a point of its own.</summary>
internal static class FigureSeriesFinder
{
    public static IReadOnlyList<FigureSeries> Find(IReadOnlyList<DatedReport> reports, Voices voices, string? situation)
    {
        var told =
            from report in reports
            from figure in report.Coded.Records.OfType<Figure>()
            where figure.Status == Status.Actual
            let period = FigurePeriod.Of(figure.Period, report.Day)
            select (Report: report, Figure: figure, Subject: FigureSubject.Of(figure, situation), Period: period, Kind: KindOf(figure, period));
        return
        [
            .. told
                .GroupBy(one => (one.Subject.Measure, one.Subject.Unit, one.Subject.Actor, one.Subject.Place, one.Kind, Since: one.Kind == "total" ? one.Period.Day : null))
                .Select(same => new FigureSeries(
                    same.Key.Measure,
                    same.Key.Unit,
                    same.Key.Actor,
                    same.Key.Place.Length == 0 ? null : FigureSubject.OwnPlace(same.First().Figure),
                    same.Key.Since,
                    same.Key.Kind,
                    [
                        .. same
                            .GroupBy(one => (
                                Day: one.Kind == "day" ? one.Period.Day ?? one.Report.Day : one.Report.Day,
                                one.Figure.Min, one.Figure.Max, one.Figure.Hedge, Voice: voices.Of(one.Report.Coded.Report.Id), Source: Source(one.Report, one.Figure)))
                            .Select(point => new FigurePoint(
                                point.Key.Day,
                                point.First().Figure,
                                point.Key.Source,
                                point.All(one => voices.IsWithdrawn(one.Report, one.Figure)),
                                [.. point.Select(one => Telling.Of(one.Report, one.Figure))]))
                            .OrderBy(point => point.Day)
                            .ThenBy(point => point.Source, StringComparer.Ordinal)
                            .ThenBy(point => point.Figure.Min),
                    ]))
                .OrderBy(series => series.Measure, StringComparer.Ordinal)
                .ThenBy(series => series.Place, StringComparer.Ordinal)
                .ThenBy(series => series.Subject, StringComparer.Ordinal)
                .ThenBy(series => series.Kind, StringComparer.Ordinal)
                .ThenBy(series => series.Since),
        ];
    }

    private static string KindOf(Figure figure, FigurePeriod period) =>
        ProcessTerms.IsStock(figure.Measure) ? "stock" : period.Kind == PeriodKind.Day ? "day" : "total";

    // Copies have different outlets and one voice; the agency, where they credit one, is whose word it is.
    private static string Source(DatedReport report, Figure figure) =>
        figure.SaidBy?.Speaker ?? report.Coded.Report.Agency ?? report.Coded.Report.Outlet ?? report.Coded.Report.Source;
}
