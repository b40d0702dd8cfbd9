using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>All that reports tell of truces, gathered once and found by its days. What it gives comes in the order of the reports.</summary>
internal sealed class TruceTold
{
    private readonly DayIndex<DatedReport> _proofs;
    private readonly CountedSet<int> _fought;
    private readonly List<(DateOnly From, DateOnly To)> _proofsOfTimes;

    /// <param name="told">Sentences of truces themselves, done or planned, in order.</param>
    /// <param name="fought">The days, by their numbers, on which fighting is told to have been; not copied.</param>
    public TruceTold(IReadOnlyList<TruceDoing> told, CountedSet<int> fought)
    {
        var byType = told.ToLookup(doing => (doing.Event.Type, doing.Event.Status));
        _fought = fought;
        List<TruceDoing> All(string type, Status status) => [.. byType[(type, status)]];
        _proofs = new([.. told.Where(doing => doing.Event.Status == Status.Actual && TruceStarts.Proves(doing.Event)).Select(doing => doing.Report)], report => report.Day);
        _proofsOfTimes = told.Where(doing => doing.Event is { Status: Status.Actual, Time: { From: not null, To: not null } } && doing.Dated is null && TruceStarts.Proves(doing.Event))
            .Select(doing => (doing.Event.Time!.From!.Value, doing.Event.Time.To!.Value)).ToList();
        Starts = All(ProcessTerms.TruceStart, Status.Actual);
        PlannedStarts = All(ProcessTerms.TruceStart, Status.Planned);
        StartsByReport = new(Starts, doing => doing.Report.Day);
        Holding = new(Starts.Where(doing => TruceStarts.IsHolding(doing.Rule) && doing.Event.Time?.From is null).ToList(), doing => doing.Report.Day);
        var ends = All(ProcessTerms.TruceEnd, Status.Actual);
        EndsByReport = new(ends.FindAll(doing => !doing.IsOfPhase), doing => doing.Report.Day);
        EndsByDay = new(ends.FindAll(doing => !doing.IsOfPhase), doing => doing.Dated);
        PhaseStarts = Phases(Starts);
        PhaseEnds = Phases(ends);
        // Agreed to be made longer, a truce is so from the day of the words.
        List<TruceDoing> extensions =
        [
            .. All(ProcessTerms.TruceExtension, Status.Actual),
            .. All(ProcessTerms.TruceExtension, Status.Planned).Where(doing => doing.Dated <= doing.Report.Day),
        ];
        Extensions = new(extensions, doing => doing.Dated);
        Lengthened = TruceDays.Cluster(extensions.Where(doing => doing.Dated is not null), 0)
            .ConvertAll(same => (same[0].Day, same.Select(doing => doing.Days).FirstOrDefault(more => more is not null)));
        Violations = new(All(ProcessTerms.TruceViolation, Status.Actual), doing => doing.Day);
    }

    /// <summary>What a report tells of truces themselves, in reading order.</summary>
    public static IEnumerable<TruceDoing> ToldBy(DatedReport report) => report.Coded.Records.OfType<Event>()
        .Where(doing => ProcessTerms.IsOfTruceItself(doing.Type) && doing.Status is Status.Actual or Status.Planned)
        .Select(doing => TruceDoing.Of(report, doing));

    /// <summary>The days, by their numbers, on which a report tells fighting to have been.</summary>
    public static IEnumerable<int> FoughtBy(DatedReport report) => report.Coded.Records.OfType<Event>()
        .Where(doing => doing.Status == Status.Actual && ProcessTerms.IsFighting(doing.Type) && doing.Time?.From is not null)
        .Select(doing => doing.Time!.From!.Value.DayNumber);

    /// <summary>Beginnings that were told as done.</summary>
    public IReadOnlyList<TruceDoing> Starts { get; }

    /// <summary>Beginnings that were announced.</summary>
    public IReadOnlyList<TruceDoing> PlannedStarts { get; }

    public DayIndex<TruceDoing> StartsByReport { get; }

    /// <summary>Sentences without a day of their own that a truce goes on, by the days of their reports.</summary>
    public DayIndex<TruceDoing> Holding { get; }

    /// <summary>Ends, not of phases, by the days of their reports.</summary>
    public DayIndex<TruceDoing> EndsByReport { get; }

    /// <summary>Ends, not of phases, by the days they are told to have been on.</summary>
    public DayIndex<TruceDoing> EndsByDay { get; }

    public DayIndex<TruceDoing> PhaseStarts { get; }

    public DayIndex<TruceDoing> PhaseEnds { get; }

    /// <summary>The times that a truce was made longer.</summary>
    public DayIndex<TruceDoing> Extensions { get; }

    /// <summary>The days on which a truce was made longer, in order, and by how many days, where that is told.</summary>
    public IReadOnlyList<(DateOnly Day, double? More)> Lengthened { get; }

    /// <summary>Breaches, by the days they are told to have been on, else those of their reports.</summary>
    public DayIndex<TruceDoing> Violations { get; }

    /// <summary>Whether a report of the days between, given by their numbers, tells of a truce that holds, was broken, made longer or ended.</summary>
    public bool IsProven(int first, int last) => _proofs.AnyBetween(first, last);

    /// <summary>Whether a report tells, of a truce of a month or another time of some length ("the truce of December"), what shows that it was, and the day is of that time.</summary>
    public bool IsProvenOf(DateOnly day) => _proofsOfTimes.Exists(time => time.From <= day && day <= time.To);

    /// <summary>Whether the end of a truce that began on one day is told by another.</summary>
    public bool IsEnded(DateOnly from, DateOnly by) =>
        EndsByReport.Between(from.DayNumber + 1, by.DayNumber).Any() || EndsByDay.Between(from.DayNumber + 1, by.DayNumber).Any();

    /// <summary>Whether fighting is told to have been on the day, or the day before or after.</summary>
    public bool WasFoughtAbout(DateOnly day) => _fought.Contains(day.DayNumber - 1) || _fought.Contains(day.DayNumber) || _fought.Contains(day.DayNumber + 1);

    private static DayIndex<TruceDoing> Phases(IEnumerable<TruceDoing> doings) =>
        new(doings.Where(doing => doing.IsOfPhase && doing.Dated <= doing.Report.Day).ToList(), doing => doing.Dated);
}
