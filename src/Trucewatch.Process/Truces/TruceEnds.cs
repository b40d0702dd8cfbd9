using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Finds the day on which a truce ended and how: told with its day, told without one, or run out by the length that was agreed.</summary>
internal static class TruceEnds
{
    // Longer ones are no length of a truce.
    private const double MostDays = 3650;

    // Months are told as thirty days each: what is extended on the day when its months are over is so a day or two after them.
    private const int DaysOfGrace = 2;

    private const string Expires = "expires";
    private const string Breaks = "breaks";

    public static TruceEnd Of(
        IReadOnlyList<DatedReport> reports, DateOnly from, DateOnly? next, double? length, DateOnly today)
    {
        var limit = next ?? DateOnly.MaxValue;
        var all = TruceDoing.All(reports, ProcessTerms.TruceEnd).Where(doing => !doing.IsOfPhase).ToList();
        var doings = all.FindAll(doing => doing.Dated is { } day && day > from && day <= limit && day <= today && day <= doing.Report.Day);
        if (doings.Count == 0 && RunOut(reports, from, length, today) is { } ran && (next is null || ran <= next))
            return new TruceEnd(ran, TruceEnding.Expiry, [], IsLatest: false);
        // Without a day of its own ("the truce of May 3 collapsed"), an end is known no better than by the first report that tells it.
        if (doings.Count == 0 && all.Find(doing => (doing.Event.Time?.From is null || doing.Dated == from) && doing.Report.Day > from && doing.Report.Day < limit) is { } told)
            return new TruceEnd(told.Report.Day, Ending(reports, [told], told.Report.Day), [told], IsLatest: true);
        if (doings.Count == 0)
            return new TruceEnd(next, null, [], IsLatest: next is not null);
        var day = TruceDays.Commonest(doings);
        return new TruceEnd(day, Ending(reports, doings, day), doings, IsLatest: false);
    }

    // A length that was agreed, and what it was made longer by, has run out, unless a later report has the truce hold.
    private static DateOnly? RunOut(IReadOnlyList<DatedReport> reports, DateOnly from, double? length, DateOnly today)
    {
        if (length is not { } days || days > MostDays)
            return null;
        var end = from.AddDays((int)Math.Ceiling(days));
        foreach (var same in TruceDays.Cluster(TruceDoing.Extensions(reports).Where(doing => doing.Dated >= from), 0))
        {
            if (same[0].Day > end.AddDays(DaysOfGrace))
                break;
            if (same.Select(doing => doing.Days()).FirstOrDefault(more => more is not null) is not { } longer)
                return null;
            end = (same[0].Day > end ? same[0].Day : end).AddDays((int)Math.Ceiling(Math.Min(longer, MostDays)));
        }

        var holds = TruceDoing.All(reports, ProcessTerms.TruceStart).Any(doing => TruceStarts.IsHolding(doing.Rule) && doing.Report.Day > end && doing.Event.Time?.From is null);
        return end > today || holds ? null : end;
    }

    private static TruceEnding Ending(IReadOnlyList<DatedReport> reports, List<TruceDoing> ends, DateOnly end)
    {
        var expired = ends.Count(doing => doing.Rule.StartsWith(Expires, StringComparison.Ordinal));
        var broken = ends.Count(doing => doing.Rule.StartsWith(Breaks, StringComparison.Ordinal));
        if (expired != broken)
            return expired > broken ? TruceEnding.Expiry : TruceEnding.Collapse;
        var fought = reports.Any(report => report.Coded.Records.OfType<Event>().Any(doing =>
            doing.Status == Status.Actual
            && ProcessTerms.IsFighting(doing.Type)
            && (doing.Time?.From is { } day ? Math.Abs(day.DayNumber - end.DayNumber) <= 1 : IsBeside(doing, report, ends))));
        return fought ? TruceEnding.Collapse : TruceEnding.Expiry;
    }

    private static bool IsBeside(Event doing, DatedReport report, List<TruceDoing> ends) => ends.Any(end =>
        end.Report == report && end.Event.Evidence.Any(told => doing.Evidence.Any(evidence => Math.Abs(evidence.Sentence - told.Sentence) <= 1)));
}
