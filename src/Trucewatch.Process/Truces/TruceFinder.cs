namespace Trucewatch.Process;

/// <summary>
/// Puts truces together from what is told of their starts, phases, extensions, breaches and ends. An end belongs to the truce that began last before
/// it; the day that most reports tell is taken, the earlier of equals.
/// </summary>
internal static class TruceFinder
{
    private const int DaysApart = 1;
    private const int DaysOfLength = 7;

    public static IReadOnlyList<Truce> Find(IReadOnlyList<DatedReport> reports, IReadOnlyList<string> sides, DateOnly today)
    {
        var fought = new CountedSet<int>();
        fought.Add(reports.SelectMany(TruceTold.FoughtBy));
        return Find(new TruceTold([.. reports.SelectMany(TruceTold.ToldBy)], fought), sides, today);
    }

    public static IReadOnlyList<Truce> Find(TruceTold told, IReadOnlyList<string> sides, DateOnly today)
    {
        var starts = TruceStarts.Find(told, today);
        var truces = new List<Truce>();
        for (var i = 0; i < starts.Count; i++)
        {
            var next = i + 1 < starts.Count ? starts[i + 1].Day : (DateOnly?)null;
            var truce = Make(told, sides, starts[i], next, today);
            // A phase that begins while the truce holds is a part of it.
            if (i + 1 < starts.Count && starts[i + 1].IsOfPhase && truce.To >= starts[i + 1].Day)
            {
                starts[i].Doings.AddRange(starts[i + 1].Doings);
                starts.RemoveAt(i + 1);
                i--;
                continue;
            }

            truces.Add(truce);
        }

        return truces;
    }

    private static Truce Make(TruceTold told, IReadOnlyList<string> sides, TruceStart start, DateOnly? next, DateOnly today)
    {
        var from = start.Day;
        var length = Length(told, start);
        var end = TruceEnds.Of(told, from, next, length, today);
        var to = end.Day;
        var last = to ?? today;
        var extensions = TruceDays.Cluster(told.Extensions.Between(from.DayNumber + 1, last.DayNumber), DaysApart);
        // Told after the end, a breach can still be of the truce; told after the next began, it is of that.
        var violations = told.Violations.Between(from.DayNumber, next is not { } limit ? int.MaxValue : Math.Max(limit.DayNumber, last.DayNumber))
            .Where(doing => doing.Dated is { } day ? day >= from && day <= last : doing.Report.Day >= from && (next is null || doing.Report.Day < next))
            .GroupBy(doing => (By: string.Join('\n', doing.Event.By), SaidBy: doing.Event.SaidBy?.Actor ?? doing.Event.SaidBy?.Speaker))
            .Select(same => new TruceViolation(same.First().Event.By, same.Key.SaidBy, [.. same.Select(doing => doing.Telling)]))
            .ToList();
        return new Truce
        {
            Id = StableId.Of("truce", start.Doings[0].Event.Id),
            Parties = Parties(start.Doings, sides),
            From = from,
            To = to,
            EndedBefore = end.IsLatest,
            EndedBy = end.Ending,
            DaysAgreed = length,
            Extensions = extensions.ConvertAll(same => new TruceExtension(
                TruceDays.Commonest(same), same.Select(doing => doing.Days).FirstOrDefault(days => days is not null), [.. same.Select(doing => doing.Telling)])),
            Phases = TrucePhases.Of(told, from, to, last),
            Violations = violations,
            Tellings = [.. start.Doings.Concat(end.Doings).Select(doing => doing.Telling)],
        };
    }

    // The length that a sentence on the start gives; else one told of the truce, as a fact, in the days after.
    private static double? Length(TruceTold told, TruceStart start)
    {
        var own = start.Doings.Where(doing => !doing.IsOfPhase).Select(doing => doing.Days);
        var beside = told.StartsByReport.Between(start.Day.DayNumber, start.Day.DayNumber + DaysOfLength)
            .Where(doing => !doing.IsOfPhase)
            .Select(doing => doing.Days);
        return own.Concat(beside).FirstOrDefault(days => days is not null);
    }

    // Whom the sentences name is taken where none of the sides is among them; a sentence often names only one who keeps it, or a mediator.
    private static List<string> Parties(List<TruceDoing> starts, IReadOnlyList<string> sides)
    {
        var told = starts.SelectMany(doing => doing.Event.By.Concat(doing.Event.To)).Distinct(StringComparer.Ordinal).ToList();
        return told.Count > 1 && (sides.Count < 2 || !sides.Any(told.Contains) || (told.Count == 2 && sides.All(told.Contains))) ? told : [.. sides];
    }
}
