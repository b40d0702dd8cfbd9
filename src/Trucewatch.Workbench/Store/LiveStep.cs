using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>
/// A situation's state that is kept up to date from moment to moment of the store, at one of them. The moments share what is kept; whoever asks at the newest
/// takes it there, and from then on the older ones have it no more.
/// </summary>
internal sealed class LiveStep
{
    private readonly Kept _kept;
    private readonly IReadOnlyList<DatedReport> _changed;
    private readonly int _number;

    /// <summary>Of a situation of which nothing is kept yet.</summary>
    public LiveStep(string situation, IReadOnlyList<string> parties)
        : this(new Kept(situation, parties), 0, [])
    {
    }

    private LiveStep(Kept kept, int number, IReadOnlyList<DatedReport> changed) => (_kept, _number, _changed) = (kept, number, changed);

    /// <summary>The same some acts later.</summary>
    /// <param name="changed">The situation's reports that the acts are about, as they are then.</param>
    public LiveStep Next(IReadOnlyList<DatedReport> changed)
    {
        lock (_kept)
        {
            // What this moment was never asked for is taken in with what follows.
            return new LiveStep(_kept, _number + 1, _kept.Number == _number ? changed : [.. _changed, .. changed]);
        }
    }

    /// <summary>The state at this moment.</summary>
    /// <param name="all">All reports of the situation at this moment.</param>
    /// <returns>Null where what is kept has gone on to a later moment.</returns>
    public ProcessState? Take(Func<IReadOnlyList<DatedReport>> all)
    {
        lock (_kept)
        {
            if (_kept.Number > _number)
                return null;
            if (_kept.Process is null || !_changed.All(_kept.Process.TryPut))
                _kept.Begin(all());
            _kept.Number = _number;
            return _kept.Process!.Now();
        }
    }

    private sealed class Kept(string situation, IReadOnlyList<string> parties)
    {
        public LiveProcess? Process { get; private set; }

        /// <summary>The step that it is at.</summary>
        public int Number { get; set; } = -1;

        public void Begin(IReadOnlyList<DatedReport> reports)
        {
            Process = new LiveProcess(situation, parties);
            foreach (var report in reports)
                Process.TryPut(report);
        }
    }
}
