using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// The state of a process that is kept up to date as reports come in, in any order: the same as <see cref="ProcessWork.Of"/> gives for all of them together.
/// </summary>
/// <remarks>
/// A report that comes in touches what it has to do with: its story, the doings of its days, the figures of its measures and places, the charges and promises
/// of its actors. Not safe for use by several threads at once; the states that it gives do not change and are.
/// </remarks>
public sealed class LiveProcess
{
    private readonly string? _situation;
    private readonly IReadOnlyList<string> _parties;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<DatedReport> _given = [];
    private readonly List<DatedReport> _reports = [];
    private readonly List<DatedReport> _known = [];
    private readonly Voices _voices = new();
    private readonly LiveStories _stories = new();
    private readonly SortedResults<Story> _storyResults = new((_, _) => 0);
    private readonly Dictionary<string, Placed<Story>> _storyOf = new(StringComparer.Ordinal);
    private readonly LiveFigures _figures;
    private readonly LiveDoings _doings;
    private readonly LiveAllegations _allegations;
    private readonly LiveCommitments _commitments;
    private readonly LiveTruces _truces = new();
    private readonly LiveProposals _proposals;
    private readonly Sides _sides = new();
    private readonly SortedResults<Conflict> _conflicts = new(ConflictFinder.Compare);
    private int _dated;
    private ProcessState? _now;

    /// <summary>Of no report yet.</summary>
    /// <param name="situation">Its name; null for all reports together.</param>
    /// <param name="parties">The parties of the situation; null or empty where they are not known.</param>
    public LiveProcess(string? situation, IReadOnlyList<string>? parties = null)
    {
        _situation = situation;
        _parties = parties ?? [];
        _figures = new LiveFigures(_voices, situation);
        _doings = new LiveDoings(_voices);
        _allegations = new LiveAllegations(_voices);
        _commitments = new LiveCommitments(_voices);
        _proposals = new LiveProposals(_voices);
    }

    /// <summary>How many reports it rests on.</summary>
    public int Reports => _known.Count;

    /// <summary>Takes a report in, or other records of one that it has.</summary>
    /// <returns>Whether it could: where a report that it has comes with another text or date, all has to be worked out anew.</returns>
    public bool TryPut(DatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (_numbers.TryGetValue(report.Coded.Report.Id, out var known))
            return TryReplace(known, report);
        _now = null;
        var one = Belonging.Of(report, _situation, _parties);
        _numbers.Add(report.Coded.Report.Id, _given.Count);
        _given.Add(report);
        _reports.Add(one);
        Sorted.Insert(_known, one, other => Position.Of(other));
        if (one.IsDated)
            _dated++;
        Revoice(_stories.Add(one.Coded.Report.Text), _given.Count - 1);
        return true;
    }

    /// <summary>The state by all its reports.</summary>
    public ProcessState Now() => _now ??= Work();

    private bool TryReplace(int number, DatedReport report)
    {
        var (before, now) = (_given[number].Coded.Report, report.Coded.Report);
        if (report.Day != _given[number].Day || before.Text != now.Text || before.Published is null != now.Published is null)
            return false;
        _now = null;
        // A correction is of all that it corrects.
        var story = _stories.Members(_stories.Of(number)).ToList();
        foreach (var member in story)
            Remove(_reports[member]);
        Sorted.Remove(_known, _reports[number], other => Position.Of(other));
        _given[number] = report;
        _reports[number] = Belonging.Of(report, _situation, _parties);
        Sorted.Insert(_known, _reports[number], other => Position.Of(other));
        foreach (var (member, voice) in VoicesOf(story))
            _voices.Put(IdOf(member), voice.Voice, voice.Correcting);
        Tell(story);
        foreach (var member in story)
            Add(_reports[member]);
        return true;
    }

    // Of the reports whose story has changed, those are taken anew that have another voice or another correction by it.
    private void Revoice(IReadOnlyCollection<int> changed, int added)
    {
        var before = changed.Where(number => number != added)
            .ToDictionary(number => number, number => (Voice: _voices.Of(IdOf(number)), Correcting: _voices.CorrectionOf(IdOf(number))));
        var after = VoicesOf(changed);
        var moved = changed.Where(number => number == added || before[number].Voice != after[number].Voice || !ReferenceEquals(before[number].Correcting, after[number].Correcting)).ToList();
        foreach (var number in moved.Where(number => number != added))
            Remove(_reports[number]);
        foreach (var number in moved)
            _voices.Put(IdOf(number), after[number].Voice, after[number].Correcting);
        Tell(changed);
        foreach (var number in moved)
            Add(_reports[number]);
    }

    private Dictionary<int, (int Voice, CodedReport? Correcting)> VoicesOf(IReadOnlyCollection<int> reports)
    {
        var voices = new Dictionary<int, (int Voice, CodedReport? Correcting)>();
        foreach (var group in reports.GroupBy(_stories.Of))
        {
            var corrections = Voices.Corrections(StoryOf(group.Key)).ToDictionary(one => one.Corrected.Coded.Report.Id, one => one.Correcting.Coded, StringComparer.Ordinal);
            foreach (var number in group)
                voices.Add(number, (group.Key, corrections.GetValueOrDefault(IdOf(number))));
        }

        return voices;
    }

    // Shows the stories of these reports.
    private void Tell(IReadOnlyCollection<int> changed)
    {
        foreach (var number in changed)
        {
            if (_storyOf.Remove(IdOf(number), out var shown) && shown.Value.Reports[0] == IdOf(number))
                _storyResults.Remove(shown);
        }

        foreach (var group in changed.GroupBy(_stories.Of))
        {
            var story = StoryOf(group.Key);
            if (story.Count < 2)
                continue;
            var placed = new Placed<Story>(StoryFinder.Make(story), Position.Of(story[0]));
            _storyResults.Add(placed);
            foreach (var report in story)
                _storyOf[report.Coded.Report.Id] = placed;
        }
    }

    private List<DatedReport> StoryOf(int group) => [.. _stories.Members(group).Select(member => _reports[member]).OrderBy(report => Position.Of(report))];

    private string IdOf(int number) => _given[number].Coded.Report.Id;

    private void Add(DatedReport report)
    {
        _sides.Add(report);
        _proposals.Add(report);
        if (!report.IsDated)
            return;
        _truces.Add(report);
        _figures.Add(report);
        _doings.Add(report);
        _allegations.Add(report);
        _commitments.Add(report);
    }

    private void Remove(DatedReport report)
    {
        _sides.Remove(report);
        _proposals.Remove(report);
        if (!report.IsDated)
            return;
        _truces.Remove(report);
        _figures.Remove(report);
        _doings.Remove(report);
        _allegations.Remove(report);
        _commitments.Remove(report);
    }

    private ProcessState Work()
    {
        // Without any date all counts by the days of capture, as for reports that give one; there are few such processes.
        if (_dated == 0)
            return ProcessWork.Of(_given, _situation, null, _parties);
        var today = _known[_dated - 1].Day;
        var sides = _sides.Of(_parties);
        var truces = _truces.Now(sides, today);
        var proposals = _proposals.Now(truces, sides, today, _conflicts);
        _doings.Work();
        _figures.Conflicts.Now(_conflicts);
        Agree();
        return new ProcessState
        {
            Situation = _situation,
            AsOf = today,
            Reports = _known.Count,
            Undated = _known.Count - _dated,
            Oldest = _known[0].Day,
            Newest = today,
            Stories = _storyResults.Now(),
            Proposals = proposals,
            Truces = truces,
            Conflicts = _conflicts.Now(),
            Doings = _doings.Doings,
            Civilians = _doings.Civilians,
            Commitments = _commitments.Now(today),
            Allegations = _allegations.Now(),
            Series = _figures.Series.Now(),
            Figures = _figures.Latest.Now(),
        };
    }

    // What is planned in a sentence of an agreed deal is owed under it.
    private void Agree()
    {
        foreach (var id in _commitments.Agree(_proposals.NoMoreAgreed, _proposals.NewlyAgreed))
        {
            var report = _reports[_numbers[id]];
            if (!report.IsDated)
                continue;
            _commitments.Remove(report);
            _commitments.Add(report);
        }

        _proposals.NoMoreAgreed.Clear();
        _proposals.NewlyAgreed.Clear();
    }
}
