using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Lays the numbers of all reports out as series: by measure, subject, place and start, each source and each day a point of its own.</summary>
internal static class FigureSeriesFinder
{
    public const string OfDay = "day";
    public const string Total = "total";

    public static IReadOnlyList<FigureSeries> Find(IReadOnlyList<DatedReport> reports, Voices voices, string? situation)
    {
        var told =
            from report in reports
            let names = new ReportNames(report)
            from figure in report.Coded.Records.OfType<Figure>()
            where figure.Status == Status.Actual
            select FigureTelling.Of(report, figure, situation, names);
        return
        [
            .. told
                .GroupBy(FigureSeriesKey.Of)
                .Select(same => Series(
                    same.Key,
                    same.First().Figure,
                    [
                        .. same
                            .GroupBy(one => FigurePointKey.Of(one, same.Key, voices.Of(one.Id)))
                            .Select(point => Point(point.Key, [.. point.Select(one => (one, voices.IsWithdrawn(one.Report, one.Figure)))]))
                            .Order(Comparer<FigurePoint>.Create(Compare)),
                    ]))
                .Order(Comparer<FigureSeries>.Create(Compare)),
        ];
    }

    /// <summary>A series of its points.</summary>
    public static FigureSeries Series(FigureSeriesKey key, Figure first, IReadOnlyList<FigurePoint> points) =>
        new(key.Measure, key.Unit, key.Actor, key.Place.Length == 0 ? null : FigureSubject.OwnPlace(first), key.Since, key.Kind, points);

    /// <summary>A point of all that tell it, in order.</summary>
    public static FigurePoint Point(FigurePointKey key, IReadOnlyList<(FigureTelling Told, bool IsWithdrawn)> told) => new(
        key.Day, told[0].Told.Figure, key.Source, told.All(one => one.IsWithdrawn), [.. told.Select(one => Telling.Of(one.Told.Report, one.Told.Figure))]);

    /// <summary>The order of the points of a series: by day, source and number.</summary>
    public static int Compare(FigurePoint a, FigurePoint b)
    {
        var order = a.Day.CompareTo(b.Day);
        if (order == 0)
            order = string.CompareOrdinal(a.Source, b.Source);
        return order != 0 ? order : a.Figure.Min.CompareTo(b.Figure.Min);
    }

    /// <summary>The order of series: by measure, place, subject, kind and start.</summary>
    public static int Compare(FigureSeries a, FigureSeries b)
    {
        var order = string.CompareOrdinal(a.Measure, b.Measure);
        if (order == 0)
            order = string.CompareOrdinal(a.Place, b.Place);
        if (order == 0)
            order = string.CompareOrdinal(a.Subject, b.Subject);
        if (order == 0)
            order = string.CompareOrdinal(a.Kind, b.Kind);
        return order != 0 ? order : Nullable.Compare(a.Since, b.Since);
    }
}
