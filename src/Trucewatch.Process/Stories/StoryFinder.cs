namespace Trucewatch.Process;

/// <summary>Finds reports that share much of their text: runs of eight words, which independent reports hardly ever have in common.</summary>
internal static class StoryFinder
{
    private const int RunLength = 8;

    // Of the shorter text's runs, this share must be in the other; one quoted statement told by two reporters stays below.
    private const double LeastShare = 0.3;
    private const int LeastRuns = 12;

    // A run that very many reports have is a set phrase; looking at every pair of them would be slow and tell nothing.
    private const int MostHolders = 200;

    public static IReadOnlyList<Story> Find(IReadOnlyList<DatedReport> reports)
    {
        var holders = new Dictionary<ulong, List<int>>();
        var counts = new int[reports.Count];
        for (var i = 0; i < reports.Count; i++)
        {
            var runs = Runs(reports[i].Coded.Report.Text);
            counts[i] = runs.Count;
            foreach (var run in runs)
            {
                if (holders.TryGetValue(run, out var list))
                    list.Add(i);
                else
                    holders.Add(run, [i]);
            }
        }

        var group = Enumerable.Range(0, reports.Count).ToArray();
        foreach (var ((a, b), shared) in Shared(holders.Values))
        {
            if (shared >= LeastRuns && shared >= LeastShare * Math.Min(counts[a], counts[b]))
                Join(group, a, b);
        }

        return
        [
            .. Enumerable.Range(0, reports.Count)
                .GroupBy(i => Root(group, i))
                .Where(members => members.Count() > 1)
                .OrderBy(members => members.Key)
                .Select(members => Make([.. members.Select(i => reports[i])])),
        ];
    }

    private static Story Make(List<DatedReport> reports)
    {
        var agency = reports
            .Select(report => report.Coded.Report.Agency)
            .OfType<string>()
            .CountBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(named => named.Value)
            .ThenBy(named => named.Key, StringComparer.Ordinal)
            .Select(named => named.Key)
            .FirstOrDefault();
        var ids = reports.ConvertAll(report => report.Coded.Report.Id);
        return new Story(StableId.Of("story", ids[0]), ids, agency ?? ids[0]);
    }

    private static Dictionary<(int First, int Second), int> Shared(IEnumerable<List<int>> holders)
    {
        var shared = new Dictionary<(int First, int Second), int>();
        foreach (var list in holders)
        {
            if (list.Count is < 2 or > MostHolders)
                continue;
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                    shared[(list[i], list[j])] = shared.GetValueOrDefault((list[i], list[j])) + 1;
            }
        }

        return shared;
    }

    private static HashSet<ulong> Runs(string text)
    {
        var words = Words.Of(text);
        var runs = new HashSet<ulong>();
        for (var i = 0; i + RunLength <= words.Count; i++)
        {
            // FNV-1a: the same on every machine, unlike string.GetHashCode.
            var hash = 14695981039346656037UL;
            for (var j = i; j < i + RunLength; j++)
            {
                foreach (var character in words[j])
                    hash = (hash ^ character) * 1099511628211UL;
                hash = (hash ^ ' ') * 1099511628211UL;
            }

            runs.Add(hash);
        }

        return runs;
    }

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    }

    // The lower number stays the root, so that the order of joining does not matter.
    private static void Join(int[] group, int a, int b)
    {
        int first = Root(group, a), second = Root(group, b);
        group[Math.Max(first, second)] = Math.Min(first, second);
    }
}
