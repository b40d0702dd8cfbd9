using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>All that reports tell of truces, gathered once and found by its days. What it gives comes in the order of the reports.</summary>
internal sealed class TruceTold
{
    private readonly DayIndex<DatedReport> _proofs;
    private readonly HashSet<int> _fought = [];

    /// <param name="reports">In order of their days.</param>
    public TruceTold(IReadOnlyList<DatedReport> reports)
    {
        var told = new Dictionary<(string Type, Status Status), List<TruceDoing>>();
        var proofs = new List<DatedReport>();
        foreach (var report in reports)
        {
            foreach (var doing in report.Coded.Records.OfType<Event>())
            {
                if (ProcessTerms.IsOfTruceItself(doing.Type) && doing.Status is Status.Actual or Status.Planned)
                {
                    if (!told.TryGetValue((doing.Type, doing.Status), out var same))
                        told.Add((doing.Type, doing.Status), same = []);
                    same.Add(TruceDoing.Of(report, doing));
                }

                if (doing.Status != Status.Actual)
                    continue;
                if (ProcessTerms.IsFighting(doing.Type) && doing.Time?.From is { } day)
                    _fought.Add(day.DayNumber);
                if (TruceStarts.Proves(doing))
                    proofs.Add(report);
            }
        }

        List<TruceDoing> All(string type, Status status) => told.GetValueOrDefault((type, status), []);
        _proofs = new(proofs, report => report.Day);
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
            .ConvertAll(same => (same[0].Day, same.Select(doing => doing.Days()).FirstOrDefault(more => more is not null)));
        Violations = new(All(ProcessTerms.TruceViolation, Status.Actual), doing => doing.Day);
    }

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

    /// <summary>Whether fighting is told to have been on the day, or the day before or after.</summary>
    public bool WasFoughtAbout(DateOnly day) => _fought.Contains(day.DayNumber - 1) || _fought.Contains(day.DayNumber) || _fought.Contains(day.DayNumber + 1);

    private static DayIndex<TruceDoing> Phases(IEnumerable<TruceDoing> doings) =>
        new(doings.Where(doing => doing.IsOfPhase && doing.Dated <= doing.Report.Day).ToList(), doing => doing.Dated);
}
