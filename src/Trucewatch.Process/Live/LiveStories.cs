namespace Trucewatch.Process;

/// <summary>
/// Which texts are copies or rewrites of one another, as texts are added: the same groups as <see cref="StoryFinder"/> finds among all of them. A text is
/// compared with those that share a run that is looked up; a run that becomes a set phrase by it can part a group, which is then worked out anew.
/// </summary>
internal sealed class LiveStories
{
    private readonly RunIndex _index = new();
    private readonly List<string> _texts = [];
    private readonly List<int> _groups = [];
    private readonly Dictionary<int, List<int>> _members = [];

    /// <summary>The group of a text; equal for copies.</summary>
    public int Of(int text) => _groups[text];

    /// <summary>The texts of a group.</summary>
    public IReadOnlyList<int> Members(int group) => _members[group];

    /// <summary>Adds a text, whose number is how many there were.</summary>
    /// <returns>The texts whose group has another number now, or other members; the new one among them.</returns>
    public IReadOnlyCollection<int> Add(string text)
    {
        var number = _texts.Count;
        var runs = StoryFinder.Runs(text);
        _texts.Add(text);
        _groups.Add(number);
        _members.Add(number, [number]);
        var near = new HashSet<int>();
        var parted = new HashSet<int>();
        var holders = new List<int>();
        foreach (var run in runs.Where(StoryFinder.IsLookedUp))
        {
            holders.Clear();
            _index.Find(run, holders);
            _index.Add(run, number);
            if (holders.Count < StoryFinder.MostHolders)
                near.UnionWith(holders);
            else if (holders.Count == StoryFinder.MostHolders)
                parted.UnionWith(holders);
        }

        var changed = new HashSet<int> { number };
        foreach (var other in near)
        {
            if (_groups[other] == _groups[number] || !StoryFinder.IsOneStory(runs, text, StoryFinder.Runs(_texts[other]), _texts[other]))
                continue;
            Join(other, number);
            changed.UnionWith(_members[_groups[number]]);
        }

        foreach (var group in parted.Select(Of).Distinct().Where(group => _members[group].Count > 1).ToList())
        {
            changed.UnionWith(_members[group]);
            Part(_members[group]);
        }

        return changed;
    }

    private void Join(int a, int b)
    {
        var (large, small) = (_groups[a], _groups[b]);
        if (_members[large].Count < _members[small].Count)
            (large, small) = (small, large);
        foreach (var member in _members[small])
            _groups[member] = large;
        _members[large].AddRange(_members[small]);
        _members.Remove(small);
    }

    private void Part(List<int> members)
    {
        _members.Remove(_groups[members[0]]);
        var runs = new Dictionary<int, ulong[]>();
        var byRun = new Dictionary<ulong, List<int>>();
        foreach (var member in members)
        {
            _groups[member] = member;
            _members.Add(member, [member]);
            runs.Add(member, StoryFinder.Runs(_texts[member]));
            foreach (var run in runs[member].Where(StoryFinder.IsLookedUp))
            {
                if (!byRun.TryGetValue(run, out var same))
                    byRun.Add(run, same = []);
                same.Add(member);
            }
        }

        var holders = new List<int>();
        foreach (var (run, same) in byRun.Where(one => one.Value.Count > 1))
        {
            holders.Clear();
            _index.Find(run, holders);
            if (holders.Count > StoryFinder.MostHolders)
                continue;
            for (var i = 0; i < same.Count; i++)
            {
                for (var j = i + 1; j < same.Count; j++)
                {
                    if (_groups[same[i]] != _groups[same[j]] && StoryFinder.IsOneStory(runs[same[i]], _texts[same[i]], runs[same[j]], _texts[same[j]]))
                        Join(same[i], same[j]);
                }
            }
        }
    }
}
