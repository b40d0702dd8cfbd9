using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Finds where offers are spoken of without a name: a report that speaks of a truce to come of sixty days speaks of the offer of sixty days, when only one such
/// was told of in the weeks before.
/// </summary>
internal static class ProposalEchoes
{
    private const int DaysOfEcho = 45;

    /// <summary>The numbers of a report that can be of a truce to come.</summary>
    public static IEnumerable<(DatedReport Report, Figure Figure)> Of(DatedReport report) => report.Coded.Records.OfType<Figure>()
        .Where(figure => figure.Measure == ProcessTerms.TruceDays && figure.Status != Status.Denied && !IsOfTruce(figure, report))
        .Select(figure => (report, figure));

    /// <summary>Puts them to the drafts.</summary>
    /// <param name="told">In order.</param>
    /// <param name="drafts">Whose echoes are forgotten first.</param>
    public static void Find(IEnumerable<(DatedReport Report, Figure Figure)> told, IReadOnlyList<ProposalDraft> drafts)
    {
        foreach (var draft in drafts)
            draft.Echoes.Clear();
        var byLength = drafts.SelectMany(draft => draft.TruceLengths.Select(length => (draft, length))).ToLookup(one => one.length, one => one.draft);
        foreach (var (report, figure) in told)
        {
            var open = byLength[figure.Max].Where(draft => draft.Last < report.Day && report.Day.DayNumber - draft.Last.DayNumber <= DaysOfEcho).Take(2).ToList();
            if (open.Count == 1)
                open[0].Echoes.Add((report, figure));
        }
    }

    private static bool IsOfTruce(Figure figure, DatedReport report) => report.Coded.Records.OfType<Event>().Any(doing =>
        doing.Status == Status.Actual
        && (doing.Type is ProcessTerms.TruceEnd or ProcessTerms.TruceExtension || (doing.Type == ProcessTerms.TruceStart && doing.Time?.From is not null))
        && doing.Evidence.Any(told => told.Sentence == figure.Evidence[0].Sentence));
}
