using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Finds the days on which truces began. A sentence that dates a beginning makes a start; one that says that a truce began, with no day, makes one on the
/// day of its report, give or take; a beginning that was only announced counts once something of the truce is reported from that day on.
/// </summary>
internal static class TruceStarts
{
    private const int DaysToProve = 14;
    private const int DaysApart = 1;
    private const int DaysApartUndated = 4;
    private const int DaysApartDeclared = 10;

    // The codebook's rules for sentences that tell of a beginning; "declared" gives the day of the words more often than that of the truce.
    private const string Begins = "begins";
    private const string InForce = "in-force";
    private const string Holds = "holds";
    private const string GunsSilent = "guns-silent";
    private const string Declared = "declared";
    private const string LaterPhase = "later-phase";

    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "indefinite", "done", "called-for", "nearby", "of-deal", "ends-fighting", "fighting-ends", "end-to", "end-of", "pause-in", "keeps", "puts-an-end",
        "brings-to-end", "comes-to-an-end", "calls-off-attack", "over", "refrains", "regime-of-silence", GunsSilent, "drops-quarrels", "peace", "fall-silent",
        "silence", "ceases-fire", "holds-fire", LaterPhase,
        "spares-each-others", "moratorium-on", "freezes-lines", "freeze-of-lines", "stopping-of", "silence-of-guns", "calls-off-raids", "calls-off-of",
        "arms-fall-silent", "breather", "breathing-space", "guns-are-quiet", "days-of-quiet", "signed-paper",
        "days-of-silence", "weeks-of-quiet", "stops-shooting", "holds-its-fire", "guns-fall-silent-now", "refrains-from-war", "end-of-the-aggression", "war-is-over",
        "truce-is-needed", "firing-dies-down", "comes-to-a-stop", "end-to-shooting", "ends-the-shooting", "offered-quiet", "lays-off-each-other", "immediate-halt",
        "truce-of-an-offer", "truce-of-length", "truce-with-length", "stands-down", "guns-at-rest", "observes-the-calm", "brokered-truce",
    };

    public static List<TruceStart> Find(TruceTold told, DateOnly today)
    {
        var all = told.Starts.Where(doing => !Vague.Contains(doing.Rule)).ToList();
        var dated = all.FindAll(doing => doing.Dated is { } day && day <= doing.Report.Day && day <= today);
        var starts = new TruceStartDays();
        foreach (var cluster in TruceDays.Cluster(dated.Where(doing => !IsDeclared(doing.Rule)), DaysApart))
            starts.Add(new TruceStart(TruceDays.Commonest(cluster), cluster));
        foreach (var doing in dated.Where(doing => IsDeclared(doing.Rule)))
            starts.Join(doing, doing.Day, DaysApartDeclared);
        foreach (var doing in all.Where(doing => IsBeginning(doing.Rule) && doing.Dated is null && doing.Event.Time?.From is null && doing.Report.Day <= today))
            starts.Join(doing, doing.Report.Day, DaysApartUndated);
        foreach (var doing in told.PlannedStarts.Where(doing => IsBeginning(doing.Rule) && doing.Dated <= today))
        {
            if (told.IsProven(doing.Day.DayNumber, doing.Day.DayNumber + DaysToProve))
                starts.Join(doing, doing.Day, DaysApartUndated);
        }

        return starts.InOrder();
    }

    /// <summary>Whether it tells that a truce holds, was broken, made longer or ended, and so that one had begun.</summary>
    public static bool Proves(Event doing) =>
        doing.Type is ProcessTerms.TruceViolation or ProcessTerms.TruceEnd or ProcessTerms.TruceExtension
        || (doing.Type == ProcessTerms.TruceStart && IsHolding(doing.Rule[(doing.Rule.IndexOf('/', StringComparison.Ordinal) + 1)..]));

    /// <summary>Whether a sentence found by the rule says that a truce that began before goes on.</summary>
    public static bool IsHolding(string rule) => rule is Holds or GunsSilent || rule.StartsWith(InForce, StringComparison.Ordinal);

    private static bool IsDeclared(string rule) => rule.StartsWith(Declared, StringComparison.Ordinal);

    private static bool IsBeginning(string rule) => rule.StartsWith(Begins, StringComparison.Ordinal);
}
