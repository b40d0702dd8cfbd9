namespace Trucewatch.Reports;

/// <summary>Finds the blocks of a story that say again what another one says: pull quotes, decks, copies for other devices.</summary>
internal static class Repeats
{
    private const int FewestWords = 8;
    private const int ParagraphWords = 40;
    private const float Share = 0.85f;

    /// <summary>
    /// Takes back the choice of long or hidden blocks that were said before, and of quotations and headings that a longer block says too. Short lines are
    /// left alone: lists repeat theirs by right.
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

            if ((before > Share * runs[i].Length && (blocks[i].Words >= ParagraphWords || blocks[i].Context.HasFlag(BlockContext.Hidden))) || (inLonger > Share * runs[i].Length && StandsOut(blocks[i])))
                chosen[i] = false;
        }
    }

    private static bool StandsOut(PageBlock block) =>
        HtmlTags.IsHeading(block.Tag) || (block.Context & (BlockContext.Quote | BlockContext.Aside | BlockContext.Figure)) != BlockContext.None ||
        ((block.Own | block.Near) & PageWordKind.Quote) != PageWordKind.None || block.EmphasisLength >= block.Text.Length - 2;
}
