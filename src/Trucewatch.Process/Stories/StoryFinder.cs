namespace Trucewatch.Process;

/// <summary>
/// Finds reports that share much of their text: runs of eight words, which independent reports hardly ever have in common. Reports that share any of a
/// quarter of their runs, chosen by the runs themselves, are compared by all of them, so that the time grows with the reports and not with their pairs.
/// </summary>
internal static class StoryFinder
{
    private const int RunLength = 8;

    // Of the shorter text's runs, this share must be in the other; one quoted statement told by two reporters stays below.
    private const double LeastShare = 0.3;
    private const int LeastRuns = 12;

    // A rewriter turns sentence after sentence and leaves words of each; what two reports of one newsroom have in common, a quotation or the background, stands in one or two
    // places. So less is enough where it is found in most parts of the shorter text.
    private const double LeastShareEverywhere = 0.12;
    private const int Parts = 8;
    private const int LeastParts = 5;

    // A run that very many reports have is a set phrase; looking at every pair of them would be slow and tell nothing.
    internal const int MostHolders = 200;

    // One run in so many is looked up. Two texts that share the fewest runs that make a story are missed once in thirty, longer ones never.
    private const ulong Sampled = 4;

    private const ulong FnvOffset = 14695981039346656037UL;
    private const ulong FnvPrime = 1099511628211UL;

    public static IReadOnlyList<Story> Find(IReadOnlyList<DatedReport> reports)
    {
        var group = Groups([.. reports.Select(report => report.Coded.Report.Text)]);
        return
        [
            .. Enumerable.Range(0, reports.Count)
                .GroupBy(i => group[i])
                .Where(members => members.Count() > 1)
                .OrderBy(members => members.Key)
                .Select(members => Make([.. members.Select(i => reports[i])])),
        ];
    }

    /// <summary>For each text the number of the first text of its story; its own when it is a copy of none.</summary>
    internal static int[] Groups(IReadOnlyList<string> texts)
    {
        var group = Enumerable.Range(0, texts.Count).ToArray();
        var (hashes, holders) = Index(texts);
        var runs = new ulong[]?[texts.Count];
        var apart = new HashSet<(int, int)>();
        ulong[] RunsOf(int i) => runs[i] ??= Runs(texts[i]);
        for (int start = 0, end; start < hashes.Length; start = end)
        {
            for (end = start + 1; end < hashes.Length && hashes[end] == hashes[start];)
                end++;
            if (end - start is < 2 or > MostHolders)
                continue;
            for (var a = start; a < end; a++)
            {
                for (var b = a + 1; b < end; b++)
                {
                    int first = holders[a], second = holders[b];
                    // Two texts can share many runs and yet be two stories; they are compared once.
                    if (Root(group, first) == Root(group, second) || !apart.Add((Math.Min(first, second), Math.Max(first, second))))
                        continue;
                    if (IsOneStory(RunsOf(first), texts[first], RunsOf(second), texts[second]))
                        Join(group, first, second);
                }
            }
        }

        for (var i = 0; i < group.Length; i++)
            group[i] = Root(group, i);
        return group;
    }

    // The runs looked up, in order, with the texts that have them.
    private static (ulong[] Hashes, int[] Holders) Index(IReadOnlyList<string> texts)
    {
        var hashes = new List<ulong>();
        var holders = new List<int>();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var run in Runs(texts[i]))
            {
                if (!IsLookedUp(run))
                    continue;
                hashes.Add(run);
                holders.Add(i);
            }
        }

        var (keys, values) = (hashes.ToArray(), holders.ToArray());
        Array.Sort(keys, values);
        return (keys, values);
    }

    internal static bool IsLookedUp(ulong run) => run % Sampled == 0;

    /// <summary>Whether one text is a copy or a rewrite of the other.</summary>
    /// <param name="a">The runs of one, in order of their hashes.</param>
    /// <param name="textOfA">Its text.</param>
    /// <param name="b">The runs of the other.</param>
    /// <param name="textOfB">Its text.</param>
    internal static bool IsOneStory(ulong[] a, string textOfA, ulong[] b, string textOfB)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
                shared++;
            if (a[i] <= b[j])
                i++;
            else
                j++;
        }

        if (shared < LeastRuns)
            return false;
        var share = (double)shared / Math.Min(a.Length, b.Length);
        if (share >= LeastShare)
            return true;
        return share >= LeastShareEverywhere && (a.Length <= b.Length ? IsEverywhere(textOfA, b) : IsEverywhere(textOfB, a));
    }

    private static bool IsEverywhere(string text, ulong[] other)
    {
        var runs = RunsInOrder(text);
        var found = new bool[Parts];
        for (var i = 0; i < runs.Length; i++)
            found[i * Parts / runs.Length] |= Array.BinarySearch(other, runs[i]) >= 0;
        return found.Count(part => part) >= LeastParts;
    }

    internal static Story Make(List<DatedReport> reports)
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

    /// <summary>The hashes of the text's runs, each once, in order.</summary>
    internal static ulong[] Runs(string text)
    {
        var runs = RunsInOrder(text);
        Array.Sort(runs);
        var count = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            if (i == 0 || runs[i] != runs[i - 1])
                runs[count++] = runs[i];
        }

        return count == runs.Length ? runs : runs[..count];
    }

    private static ulong[] RunsInOrder(string text)
    {
        var words = WordHashes(text);
        if (words.Count < RunLength)
            return [];
        var runs = new ulong[words.Count - RunLength + 1];
        for (var i = 0; i < runs.Length; i++)
        {
            var hash = FnvOffset;
            for (var j = i; j < i + RunLength; j++)
                hash = (hash ^ words[j]) * FnvPrime;
            // The low bits choose what is looked up; those of a product alone are too regular.
            runs[i] = hash ^ (hash >> 29);
        }

        return runs;
    }

    // FNV-1a over the letters and digits of each word: the same on every machine, unlike string.GetHashCode.
    private static List<ulong> WordHashes(string text)
    {
        var words = new List<ulong>(text.Length / 5);
        var hash = FnvOffset;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                hash = (hash ^ char.ToLowerInvariant(character)) * FnvPrime;
            }
            else if (hash != FnvOffset)
            {
                words.Add(hash);
                hash = FnvOffset;
            }
        }

        if (hash != FnvOffset)
            words.Add(hash);
        return words;
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
