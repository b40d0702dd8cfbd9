namespace Trucewatch.Reports;

/// <summary>Finds the blocks of a story that say again what another one says: pull quotes, decks, copies for other devices.</summary>
internal static class Repeats
{
    private const int FewestWords = 8;
    private const float Share = 0.85f;

    /// <summary>
    /// Takes back the choice of every block whose words stand in other chosen blocks: in longer ones wherever they are, in equal ones before it.
    /// </summary>
    public static void Strike(IReadOnlyList<PageBlock> blocks, bool[] chosen)
    {
        var holders = new Dictionary<int, (int First, int Longest)>();
        var runs = new int[blocks.Count][];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = chosen[i] && blocks[i].Words >= FewestWords ? WordRuns.Of(blocks[i].Text) : [];
            foreach (var run in runs[i])
            {
                holders[run] = holders.TryGetValue(run, out var known)
                    ? (known.First, blocks[i].Words > blocks[known.Longest].Words ? i : known.Longest)
                    : (i, i);
            }
        }

        for (var i = 0; i < runs.Length; i++)
        {
            if (runs[i].Length == 0)
                continue;
            int before = 0, inLonger = 0;
            foreach (var run in runs[i])
            {
                var (first, longest) = holders[run];
                before += first < i ? 1 : 0;
                inLonger += longest != i && blocks[longest].Words > blocks[i].Words && blocks[longest].Words < 20 * blocks[i].Words ? 1 : 0;
            }

            if (before > Share * runs[i].Length || inLonger > Share * runs[i].Length)
                chosen[i] = false;
        }
    }
}
