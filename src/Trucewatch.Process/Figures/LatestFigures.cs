using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Finds, for each measure, place and source, the newest number told as fact; of several on one day the largest, which is the fullest count.</summary>
internal static class LatestFigures
{
    public static IReadOnlyList<LatestFigure> Find(IReadOnlyList<DatedReport> reports, Voices voices, string? situation)
    {
        var told =
            from report in reports
            from figure in report.Coded.Records.OfType<Figure>()
            where !voices.IsWithdrawn(report, figure)
            where figure.Status == Status.Actual && !IsWholeOfPart(figure, report)
            select (Report: report, Figure: figure, Subject: FigureSubject.Of(figure, situation), Source: Source(report, figure));
        return
        [
            .. told
                .GroupBy(one => (one.Subject.Measure, one.Subject.Unit, one.Subject.Place, one.Source))
                .Select(same =>
                {
                    var newest = same.OrderByDescending(one => one.Report.Day).ThenByDescending(one => one.Figure.Max).ThenBy(one => one.Figure.Id, StringComparer.Ordinal).First();
                    var copies = same
                        .Where(one => one.Figure.Min.Equals(newest.Figure.Min) && voices.Of(one.Report.Coded.Report.Id) == voices.Of(newest.Report.Coded.Report.Id))
                        .Select(one => one.Report.Coded.Report.Id)
                        .Distinct(StringComparer.Ordinal)
                        .Count();
                    return new LatestFigure(newest.Figure, newest.Source, Telling.Of(newest.Report, newest.Figure), copies);
                })
                .Order(Comparer<LatestFigure>.Create(Compare)),
        ];
    }

    /// <summary>Whose word a number is: the speaker's, else that of the outlet.</summary>
    public static string Source(DatedReport report, Figure figure) =>
        figure.SaidBy?.Speaker ?? report.Coded.Report.Outlet ?? report.Coded.Report.Agency ?? report.Coded.Report.Source;

    /// <summary>The order of the newest figures: by measure, the newest first, the larger of one day first.</summary>
    public static int Compare(LatestFigure a, LatestFigure b)
    {
        var order = string.CompareOrdinal(a.Figure.Measure, b.Figure.Measure);
        if (order == 0)
            order = b.Telling.Day.CompareTo(a.Telling.Day);
        if (order == 0)
            order = b.Figure.Max.CompareTo(a.Figure.Max);
        return order != 0 ? order : string.CompareOrdinal(a.Figure.Id, b.Figure.Id);
    }

    // "50 hostages, of whom 20 are alive": where a part is counted beside its whole, the smaller is the part.
    internal static bool IsWholeOfPart(Figure figure, DatedReport report) =>
        ProcessTerms.IsPart(figure.Measure)
        && report.Coded.Records.OfType<Figure>().Any(other =>
            other.Measure == figure.Measure && other.Max < figure.Max && other.Evidence[0].Sentence == figure.Evidence[0].Sentence);
}
