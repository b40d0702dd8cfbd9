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
        TruceTold told, DateOnly from, DateOnly? next, double? length, DateOnly today)
    {
        var limit = next ?? DateOnly.MaxValue;
        var doings = told.EndsByDay.Between(from.DayNumber + 1, Math.Min(limit.DayNumber, today.DayNumber)).Where(doing => doing.Dated <= doing.Report.Day && !WasMadeLongerAfter(told, doing, limit)).ToList();
        if (doings.Count == 0 && RunOut(told, from, length, today) is { } ran && (next is null || ran <= next))
            return new TruceEnd(ran, TruceEnding.Expiry, [], IsLatest: false);
        // Without a day of its own ("the truce of May 3 collapsed"), an end is known no better than by the first report that tells it.
        if (doings.Count == 0 && told.EndsByReport.Between(from.DayNumber + 1, limit.DayNumber - 1).FirstOrDefault(doing => doing.Event.Time?.From is null || doing.Dated == from) is { } first)
            return new TruceEnd(first.Report.Day, Ending(told, [first], first.Report.Day), [first], IsLatest: true);
        if (doings.Count == 0)
            return new TruceEnd(next, null, [], IsLatest: next is not null);
        var day = TruceDays.Commonest(doings);
        return new TruceEnd(day, Ending(told, doings, day), doings, IsLatest: false);
    }

    // What was made longer days later had not ended when its first term did.
    private static bool WasMadeLongerAfter(TruceTold told, TruceDoing end, DateOnly limit) =>
        end.Rule.StartsWith(Expires, StringComparison.Ordinal) && told.Lengthened.Any(longer => longer.Day > end.Dated && longer.Day < limit);

    // A length that was agreed, and what it was made longer by, has run out, unless a later report has the truce hold.
    private static DateOnly? RunOut(TruceTold told, DateOnly from, double? length, DateOnly today)
    {
        if (length is not { } days || days > MostDays)
            return null;
        var end = from.AddDays((int)Math.Ceiling(days));
        foreach (var (day, more) in told.Lengthened)
        {
            if (day < from)
                continue;
            if (day > end.AddDays(DaysOfGrace))
                break;
            if (more is not { } longer)
                return null;
            end = (day > end ? day : end).AddDays((int)Math.Ceiling(Math.Min(longer, MostDays)));
        }

        return end > today || told.Holding.Last > end ? null : end;
    }

    private static TruceEnding Ending(TruceTold told, List<TruceDoing> ends, DateOnly end)
    {
        var expired = ends.Count(doing => doing.Rule.StartsWith(Expires, StringComparison.Ordinal));
        var broken = ends.Count(doing => doing.Rule.StartsWith(Breaks, StringComparison.Ordinal));
        if (expired != broken)
            return expired > broken ? TruceEnding.Expiry : TruceEnding.Collapse;
        return told.WasFoughtAbout(end) || ends.Exists(IsBesideFighting) ? TruceEnding.Collapse : TruceEnding.Expiry;
    }

    // Fighting that is told with no day of its own.
    private static bool IsBesideFighting(TruceDoing end) => end.Report.Coded.Records.OfType<Event>().Any(doing =>
        doing.Status == Status.Actual && ProcessTerms.IsFighting(doing.Type) && doing.Time?.From is null
        && end.Event.Evidence.Any(told => doing.Evidence.Any(evidence => Math.Abs(evidence.Sentence - told.Sentence) <= 1)));
}
