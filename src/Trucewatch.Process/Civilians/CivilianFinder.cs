using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Takes what touches civilians and aid out of what was done, with the numbers told of it.</summary>
internal static class CivilianFinder
{
    public static IReadOnlyList<CivilianDoing> Find(IReadOnlyList<DatedReport> reports, Voices voices, IReadOnlyList<Doing> doings)
    {
        var figures = reports.Where(report => !voices.IsCorrected(report.Coded.Report.Id)).SelectMany(Amounts).ToLookup(amount => (amount.Telling.Report, amount.Telling.Quote));
        return
        [
            .. doings.Where(doing => ProcessTerms.TouchesCivilians(doing.Type))
                .Select(doing => Make(doing, doing.Tellings.SelectMany(telling => figures[(telling.Report, telling.Quote)]))),
        ];
    }

    /// <summary>One doing with the numbers told of it in the reports that tell it; null where it touches no civilians.</summary>
    internal static CivilianDoing? Of(Doing doing, IEnumerable<DatedReport> reports)
    {
        if (!ProcessTerms.TouchesCivilians(doing.Type))
            return null;
        var figures = reports.DistinctBy(report => report.Coded.Report.Id).SelectMany(Amounts).ToLookup(amount => (amount.Telling.Report, amount.Telling.Quote));
        return Make(doing, doing.Tellings.SelectMany(telling => figures[(telling.Report, telling.Quote)]));
    }

    private static IEnumerable<ToldAmount> Amounts(DatedReport report) => report.Coded.Records.OfType<Figure>()
        .Where(figure => figure.Status == Status.Actual && ProcessTerms.IsOfCivilians(figure.Measure))
        .Select(figure => new ToldAmount(figure, Telling.Of(report, figure)));

    private static CivilianDoing Make(Doing doing, IEnumerable<ToldAmount> amounts) =>
        new(doing, [.. amounts.Where(amount => ProcessTerms.CanCount(doing.Type, amount.Figure.Measure)).DistinctBy(amount => amount.Figure.Id)]);
}
