using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Takes what touches civilians and aid out of what was done, with the numbers told of it.</summary>
internal static class CivilianFinder
{
    public static IReadOnlyList<CivilianDoing> Find(IReadOnlyList<DatedReport> reports, Voices voices, IReadOnlyList<Doing> doings)
    {
        var figures = reports.Where(report => !voices.IsCorrected(report.Coded.Report.Id))
            .SelectMany(report => report.Coded.Records.OfType<Figure>().Select(figure => (report, figure)))
            .Where(pair => pair.figure.Status == Status.Actual && ProcessTerms.IsOfCivilians(pair.figure.Measure))
            .Select(pair => new ToldAmount(pair.figure, Telling.Of(pair.report, pair.figure)))
            .ToLookup(amount => (amount.Telling.Report, amount.Telling.Quote));
        return
        [
            .. doings.Where(doing => ProcessTerms.TouchesCivilians(doing.Type))
                .Select(doing => new CivilianDoing(doing, [.. doing.Tellings.SelectMany(telling => figures[(telling.Report, telling.Quote)])
                    .Where(amount => ProcessTerms.CanCount(doing.Type, amount.Figure.Measure)).DistinctBy(amount => amount.Figure.Id)])),
        ];
    }
}
