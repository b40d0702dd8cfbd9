namespace Trucewatch.Process;

/// <summary>Finds the phases of a truce: each begins when it is told to, the first with the truce, and ends when it is told to or when the next begins.</summary>
internal static class TrucePhases
{
    private const int DaysApart = 3;
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    public static IReadOnlyList<TrucePhase> Of(TruceTold told, DateOnly from, DateOnly? to, DateOnly last)
    {
        var begins = told.PhaseStarts.Between(from.DayNumber - DaysApart, last.DayNumber).ToList();
        var ends = told.PhaseEnds.Between(from.DayNumber - DaysApart, last.DayNumber).ToList();
        if (begins.Count + ends.Count == 0)
            return [];
        var days = TruceDays.Cluster(begins, DaysApart).ConvertAll(cluster => (Day: TruceDays.Commonest(cluster), Doings: cluster));
        if (days.Count == 0 || days[0].Day.DayNumber - from.DayNumber > DaysApart)
            days.Insert(0, (from, []));
        var phases = new List<TrucePhase>();
        for (var i = 0; i < days.Count; i++)
        {
            var next = i + 1 < days.Count ? days[i + 1].Day : (DateOnly?)null;
            var own = ends.FindAll(doing => doing.Day > days[i].Day && (next is null || doing.Day <= next));
            var end = own.Count > 0 ? TruceDays.Commonest(own) : next ?? to;
            phases.Add(new TrucePhase(
                (i < Ordinals.Length ? Ordinals[i] : "later") + " phase",
                days[i].Day,
                end,
                end is null ? null : own.Count > 0 || next is not null ? TruceEnding.Expiry : TruceEnding.Collapse,
                [.. days[i].Doings.Concat(own).Select(doing => doing.Telling)]));
        }

        return phases;
    }
}
