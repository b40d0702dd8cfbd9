namespace Trucewatch.Process;

/// <summary>
/// Which texts have a run of words: a large sorted part, and a small one of the texts added since, which is put into the large one when it has grown to a
/// sixteenth of it.
/// </summary>
internal sealed class RunIndex
{
    private const int LeastFresh = 1 << 16;
    private const int FreshShare = 16;

    private readonly Dictionary<ulong, int> _heads = [];
    private readonly List<(int Holder, int Next)> _fresh = [];
    private ulong[] _runs = [];
    private int[] _holders = [];

    /// <summary>Adds the numbers of the texts that have the run.</summary>
    public void Find(ulong run, List<int> holders)
    {
        for (var i = FirstAtLeast(run); i < _runs.Length && _runs[i] == run; i++)
            holders.Add(_holders[i]);
        for (var i = _heads.GetValueOrDefault(run, -1); i >= 0; i = _fresh[i].Next)
            holders.Add(_fresh[i].Holder);
    }

    public void Add(ulong run, int holder)
    {
        _fresh.Add((holder, _heads.GetValueOrDefault(run, -1)));
        _heads[run] = _fresh.Count - 1;
        if (_fresh.Count >= Math.Max(LeastFresh, _runs.Length / FreshShare))
            Merge();
    }

    private void Merge()
    {
        var added = new List<(ulong Run, int Holder)>(_fresh.Count);
        foreach (var (run, head) in _heads)
        {
            for (var i = head; i >= 0; i = _fresh[i].Next)
                added.Add((run, _fresh[i].Holder));
        }

        added.Sort();
        var runs = new ulong[_runs.Length + added.Count];
        var holders = new int[runs.Length];
        for (int i = 0, j = 0, k = 0; k < runs.Length; k++)
        {
            if (j == added.Count || (i < _runs.Length && _runs[i] <= added[j].Run))
                (runs[k], holders[k]) = (_runs[i], _holders[i++]);
            else
                (runs[k], holders[k]) = added[j++];
        }

        (_runs, _holders) = (runs, holders);
        _heads.Clear();
        _fresh.Clear();
    }

    private int FirstAtLeast(ulong run)
    {
        var (low, high) = (0, _runs.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (_runs[middle] < run)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
