using System.Collections.Concurrent;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>
/// What the store has at one head of its chain: the same head is the same store, so what was worked out stays right as long as the head does.
/// </summary>
internal sealed class StoreMoment(LedgerHead? head, IReadOnlyList<DatedReport> reports, WorkbenchOptions options)
{
    // Beside those of the processes as they are: a page asks for one state, a brief for three, and more days than these at once are looked at rarely.
    private const int MostOthers = 64;

    private const int MostAnswers = 32;

    private readonly ConcurrentDictionary<(string? Situation, DateOnly? AsOf), Lazy<ProcessState>> _states = new();

    // Of situations some of whose reports have changed since; what rests on what is hardly another after one act of review.
    private readonly ConcurrentDictionary<string, ProcessState> _earlier = new(StringComparer.Ordinal);

    // Of situations some of whose reports have changed: what is kept up to date, and what of it is not yet taken in.
    private readonly ConcurrentDictionary<string, LiveStep> _live = new(StringComparer.Ordinal);

    private volatile Lazy<IReadOnlyDictionary<string, int>>? _weights;

    private readonly Lazy<IReadOnlyList<(string? Situation, IReadOnlyList<DatedReport> Reports)>> _processes = new(() => ProcessStates.ByProcess(reports));

    private Lazy<Dictionary<string, DatedReport>> _byId = new(() => reports.ToDictionary(report => report.Coded.Report.Id, StringComparer.Ordinal));

    private Lazy<ReportTable> _table = new(() => new ReportTable(reports));

    private volatile Lazy<int[]>? _weightOfEach;

    // Of an earlier moment: what is the same is taken over from there.
    private (ReportTable? Table, int[]? Weights) _before;

    private readonly ConcurrentDictionary<object, Lazy<object>> _answers = new();

    /// <summary>How people grade sources and reports.</summary>
    public Gradings Grades { get; init; } = new([]);

    /// <summary>The last act; null while nothing is stored.</summary>
    public LedgerHead? Head => head;

    /// <summary>The processes, the one with most reports first and that of no known situation last.</summary>
    public IReadOnlyList<(string? Situation, IReadOnlyList<DatedReport> Reports)> Processes => _processes.Value;

    private IReadOnlyList<DatedReport> All => reports;

    /// <summary>All reports, by id.</summary>
    public IReadOnlyDictionary<string, DatedReport> Reports => _byId.Value;

    /// <summary>All reports, the newest first, and their records in columns.</summary>
    public ReportTable Table => _table.Value;

    /// <summary>What is worked out from this moment for whoever asks first, and given to all who ask the same later.</summary>
    /// <param name="question">What is asked; equal for those who ask the same, and of another type than what others ask.</param>
    /// <param name="work">Works it out. The answer stays in memory: it is to be small beside the store.</param>
    public T Once<T>(object question, Func<T> work)
        where T : notnull
    {
        if (_answers.Count > MostAnswers)
            _answers.Clear();
        return (T)_answers.GetOrAdd(question, _ => new Lazy<object>(() => work())).Value;
    }

    /// <summary>The reports that speak of a situation, chiefly or beside others; of no known one when it is null.</summary>
    public IReadOnlyList<DatedReport> ReportsOf(string? situation) => situation is null
        ? [.. Processes.Where(process => process.Situation is null).SelectMany(process => process.Reports)]
        : [.. Table.Of(situation).Reverse().Select(Table.At)];

    /// <summary>Where a process stands; worked out once.</summary>
    public ProcessState StateOf(string? situation, DateOnly? asOf)
    {
        if (_states.Count > Processes.Count + MostOthers)
        {
            foreach (var other in _states.Keys.Where(key => key.AsOf is not null || !Processes.Any(process => process.Situation == key.Situation)))
                _states.TryRemove(other, out _);
        }

        return _states.GetOrAdd(
            (situation, asOf), key => new Lazy<ProcessState>(() => Work(key.Situation, key.AsOf))).Value;
    }

    // What has changed once changes again: from then on its state is kept up to date. A step that was not taken from here works all out.
    private ProcessState Work(string? situation, DateOnly? asOf)
    {
        if (asOf is null && situation is not null && _live.TryGetValue(situation, out var step) && step.Take(() => ReportsOf(situation)) is { } state)
            return state;
        return ProcessWork.Of(ReportsOf(situation), situation, asOf, options.Parties(situation));
    }

    /// <summary>Where a process stands, or stood a few acts ago where that alone is worked out: for what tells only how much rests on a record.</summary>
    public ProcessState AboutStateOf(string situation) =>
        !_states.ContainsKey((situation, null)) && _earlier.TryGetValue(situation, out var earlier) ? earlier : StateOf(situation, null);

    /// <summary>How many lines of all processes rest on each record of <see cref="Table"/>, or rested a few acts ago where that alone is worked out.</summary>
    public IReadOnlyList<int> Weights => (_weightOfEach ??= new Lazy<int[]>(() => WeighEach(null))).Value;

    /// <summary>Works out beforehand what most pages need.</summary>
    public void Prepare(CancellationToken cancellation)
    {
        var situations = Processes.Select(process => process.Situation).OfType<string>();
        Parallel.ForEach(situations, new ParallelOptions { CancellationToken = cancellation }, situation => StateOf(situation, null));
        _ = Weights;
    }

    /// <summary>The store some acts later. What no changed report belongs to stays as it was worked out.</summary>
    /// <param name="later">The head then.</param>
    /// <param name="changed">The reports that the acts between are about, as they are then, by id.</param>
    /// <param name="grades">The grades then.</param>
    public StoreMoment With(LedgerHead later, IReadOnlyDictionary<string, DatedReport> changed, Gradings grades)
    {
        var kept = new List<DatedReport>(reports.Count + changed.Count);
        var touched = new List<DatedReport>(changed.Values);
        foreach (var report in reports)
        {
            if (!changed.TryGetValue(report.Coded.Report.Id, out var now))
            {
                kept.Add(report);
                continue;
            }

            touched.Add(report);
            if (now.Day == report.Day)
                kept.Add(now);
        }

        // The order is that of the days; what was there on a day comes before what has come since.
        foreach (var now in changed.Values.Where(now => !(Reports.TryGetValue(now.Coded.Report.Id, out var before) && before.Day == now.Day)))
        {
            var at = kept.FindLastIndex(report => report.Day <= now.Day);
            kept.Insert(at + 1, now);
        }

        var moment = new StoreMoment(later, kept, options) { Grades = grades };
        foreach (var ((situation, asOf), state) in _states.Where(pair => pair.Value.IsValueCreated))
        {
            if (!touched.Any(report => IsOf(report, situation) && !(report.Day > asOf)))
                moment._states.TryAdd((situation, asOf), state);
            else if (asOf is null && situation is not null)
                moment._earlier[situation] = state.Value;
        }

        foreach (var (situation, state) in _earlier)
            moment._earlier.TryAdd(situation, state);
        foreach (var situation in touched.SelectMany(report => report.Coded.Situations).Concat(_live.Keys).Distinct(StringComparer.Ordinal))
        {
            // A report that has come to speak of something else is in what was kept for good.
            var left = changed.Values.Any(now => !IsOf(now, situation) && Reports.TryGetValue(now.Coded.Report.Id, out var before) && IsOf(before, situation));
            moment._live[situation] = left || !_live.TryGetValue(situation, out var step)
                ? new LiveStep(situation, options.Parties(situation))
                : step.Next([.. changed.Values.Where(now => IsOf(now, situation))]);
        }

        if (_weights is { IsValueCreated: true } && (moment._earlier.Count > 0 || touched.Count == 0))
            moment._weights = _weights;
        Pass(moment, changed);
        return moment;
    }

    // What all reports are looked through for is not worked out anew for a few of them.
    private void Pass(StoreMoment moment, IReadOnlyDictionary<string, DatedReport> changed)
    {
        moment._byId = new(() =>
        {
            var byId = new Dictionary<string, DatedReport>(_byId.Value, StringComparer.Ordinal);
            foreach (var (id, now) in changed)
                byId[id] = now;
            return byId;
        });
        var (table, weights) = _table.IsValueCreated ? (Table, _weightOfEach is { IsValueCreated: true } weighed ? weighed.Value : null) : _before;
        moment._before = (table, moment._weights is null ? null : weights);
        moment._table = new(() => new ReportTable(moment.All, table));
        if (moment._before.Weights is { } right)
            moment._weightOfEach = new(() => moment.WeighEach(right));
    }

    private int[] WeighEach(int[]? before)
    {
        var weights = (_weights ??= new Lazy<IReadOnlyDictionary<string, int>>(Weigh)).Value;
        return Table.Column(record => weights.GetValueOrDefault(record.Id), before);
    }

    private Dictionary<string, int> Weigh()
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var situation in Processes.Select(process => process.Situation).OfType<string>())
            RecordWeights.Add(weights, AboutStateOf(situation));
        return weights;
    }

    private static bool IsOf(DatedReport report, string? situation) =>
        situation is null ? report.Coded.Situations.Count == 0 : report.Coded.Situations.Contains(situation, StringComparer.Ordinal);
}
