using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Finds the days on which truces began. A sentence that dates a beginning makes a start; one that says that a truce began, with no day, makes one on the
/// day of its report, give or take; a beginning that was only announced counts once something of the truce is reported from that day on.
/// </summary>
internal static class TruceStarts
{
    private const int DaysToProve = 14;

    // A report's news stands in its first sentences.
    private const int SentencesOfNews = 2;
    private const int DaysApart = 1;
    private const int DaysApartUndated = 4;
    private const int DaysApartDeclared = 10;

    // The codebook's rules that tell of a beginning, or that a truce is in being, by how their names begin; other rules find truces that are only spoken of, and make none.
    // "Declared" gives the day of the words more often than that of the truce.
    private const string Begins = "begins";
    private const string InForce = "in-force";
    private const string Declared = "declared";
    private const string TakesEffect = "deal-takes-effect";
    private const string Holds = "holds";
    private const string GunsSilent = "guns-silent";

    private static readonly string[] OfBeginning = [Begins, InForce, Declared];

    private static readonly HashSet<string> OfBeing = new(StringComparer.Ordinal)
    {
        // What a person adds is meant.
        "add",
        Holds, "harmed", "harm-noun", "lull-holds", "halt-holds", "lays-down-arms", "stops-firing", "holds-fire-also", "guns-silent-also", TakesEffect,
    };

    public static List<TruceStart> Find(TruceTold told, DateOnly today)
    {
        var all = told.Starts.Where(doing => IsTold(doing.Rule)).ToList();
        var dated = all.FindAll(doing => doing.Dated is { } day && day <= doing.Report.Day && day <= today);
        var starts = new TruceStartDays();
        foreach (var cluster in TruceDays.Cluster(dated.Where(doing => !IsDeclared(doing.Rule)), DaysApart))
            starts.Add(new TruceStart(TruceDays.Commonest(cluster.Exists(IsOfForce) ? cluster.FindAll(IsOfForce) : cluster), cluster));
        foreach (var doing in dated.Where(doing => IsDeclared(doing.Rule)))
            starts.Join(doing, doing.Day, DaysApartDeclared);
        foreach (var doing in all.Where(doing => IsBeginning(doing.Rule) && doing.Dated is null && doing.Event.Time?.From is null && doing.Report.Day <= today))
        {
            // "Since the truce began", further down in a report, looks back on that which holds.
            if (doing.Event.Evidence[0].Sentence >= SentencesOfNews && starts.Last(doing.Report.Day) is { } begun && !told.IsEnded(begun, doing.Report.Day))
                continue;
            starts.Join(doing, doing.Report.Day, DaysApartUndated);
        }

        foreach (var doing in told.PlannedStarts.Where(doing => (IsBeginning(doing.Rule) || doing.Rule is TakesEffect) && doing.Dated <= today))
        {
            if (told.IsProven(doing.Day.DayNumber, doing.Day.DayNumber + DaysToProve) || told.IsProvenOf(doing.Day))
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

    private static bool IsTold(string rule) => OfBeing.Contains(rule) || Array.Exists(OfBeginning, name => rule.StartsWith(name, StringComparison.Ordinal));

    private static bool IsDeclared(string rule) => rule.StartsWith(Declared, StringComparison.Ordinal);

    private static bool IsOfForce(TruceDoing doing) => IsBeginning(doing.Rule) || doing.Rule is TakesEffect || doing.Rule.StartsWith(InForce, StringComparison.Ordinal);

    private static bool IsBeginning(string rule) => rule.StartsWith(Begins, StringComparison.Ordinal);
}
