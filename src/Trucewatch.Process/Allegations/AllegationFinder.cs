using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Finds accusations and alleged breaches. The same charge by the same accuser against the same accused within a fortnight is one; what the accused
/// says beside it in the same report, denies or charges in return within that time, is an answer.
/// </summary>
internal static class AllegationFinder
{
    internal const int DaysOfOne = 14;
    private const string Other = "other";

    public static IReadOnlyList<Allegation> Find(IReadOnlyList<DatedReport> reports, Voices voices)
    {
        // What a correction has withdrawn neither charges nor answers.
        var charges = reports.Where(report => !voices.IsCorrected(report.Coded.Report.Id)).SelectMany(ChargesOf).ToList();
        var between = charges.ToLookup(charge => (charge.Key.Accuser, charge.Key.Accused));
        return
        [
            .. charges
                .GroupBy(charge => charge.Key)
                .SelectMany(same => Parted([.. same.GroupBy(charge => charge.Report.Coded.Report.Id, StringComparer.Ordinal).Select(told => new AllegationTold([.. told]))]))
                .Select(same => Make(same, between[(same[0].Charges[0].Key.Accused, same[0].Charges[0].Key.Accuser)]))
                .Order(Comparer<Allegation>.Create(Compare)),
        ];
    }

    /// <summary>The order of allegations: by their first report.</summary>
    internal static int Compare(Allegation a, Allegation b) =>
        a.Tellings[0].Day.CompareTo(b.Tellings[0].Day) is not 0 and var order ? order : string.CompareOrdinal(a.Id, b.Id);

    /// <summary>What a report tells as charged.</summary>
    internal static IEnumerable<AllegationCharge> ChargesOf(DatedReport report)
    {
        for (var i = 0; i < report.Coded.Records.Count; i++)
        {
            if (report.Coded.Records[i] is not Event { Status: Status.Actual } doing)
                continue;
            foreach (var key in Charged(doing))
                yield return new AllegationCharge(Position.Of(report, i), report, doing, key);
        }
    }

    /// <summary>Parts the tellings of one charge, in order of their days, where more than a fortnight lies between two.</summary>
    internal static IEnumerable<List<AllegationTold>> Parted(IReadOnlyList<AllegationTold> told)
    {
        var groups = new List<List<AllegationTold>>();
        foreach (var one in told)
        {
            if (groups.Count > 0 && one.Day.DayNumber - groups[^1][^1].Day.DayNumber <= DaysOfOne)
                groups[^1].Add(one);
            else
                groups.Add([one]);
        }

        return groups;
    }

    /// <summary>The allegation of its tellings.</summary>
    /// <param name="same">In order.</param>
    /// <param name="inReturn">What the accused charges the accuser with, at any time, in order.</param>
    internal static Allegation Make(IReadOnlyList<AllegationTold> same, IEnumerable<AllegationCharge> inReturn)
    {
        var first = same[0].Charges[0];
        var charges = same.SelectMany(told => told.Charges);
        var time = charges.Select(charge => charge.Doing.Time).FirstOrDefault(time => time?.From is not null);
        return new Allegation(
            StableId.Of("allegation", first.Doing.Id, first.Key.Accuser ?? "", first.Key.Accused ?? ""),
            first.Key.Accuser,
            first.Key.Accused,
            first.Key.About,
            charges.Select(charge => charge.Doing.Place).FirstOrDefault(place => place is not null),
            time?.From,
            time?.To,
            first.Key.Accused is null ? [] : Answers(same, first.Key.Accuser is null ? [] : inReturn),
            [.. same.SelectMany(told => told.Tellings)]);
    }

    private static List<AllegationAnswer> Answers(IReadOnlyList<AllegationTold> same, IEnumerable<AllegationCharge> inReturn)
    {
        var counter = inReturn
            .Where(charge => charge.Report.Day >= same[0].Day && charge.Report.Day.DayNumber - same[^1].Day.DayNumber <= DaysOfOne)
            .Select(charge => new AllegationAnswer("counter-accusation", Telling.Of(charge.Report, charge.Doing)));
        return
        [
            .. same.SelectMany(told => told.Answers)
                .Concat(counter)
                .OrderBy(answer => answer.Telling.Day)
                .DistinctBy(answer => (answer.Kind, answer.Telling.Report, answer.Telling.Quote)),
        ];
    }

    // An accusation is by its accuser; a breach that somebody tells of is an accusation by the teller.
    private static IEnumerable<AllegationKey> Charged(Event doing)
    {
        if (doing.Type == ProcessTerms.Accusation && doing.By.Count + doing.To.Count > 0)
        {
            foreach (var accuser in OrNull(doing.By))
            {
                foreach (var accused in OrNull(doing.To))
                    yield return new AllegationKey(accuser, accused, doing.About ?? Other);
            }
        }
        else if (doing.Type == ProcessTerms.TruceViolation && doing.By.Count > 0 && doing.SaidBy is { } word)
        {
            foreach (var accused in doing.By.Where(name => name != (word.Actor ?? word.Speaker)))
                yield return new AllegationKey(word.Actor ?? word.Speaker, accused, doing.About ?? Other);
        }
    }

    private static IEnumerable<string?> OrNull(IReadOnlyList<string> names) => names.Count > 0 ? names : Enumerable.Repeat<string?>(null, 1);
}
