namespace Trucewatch.Reports;

/// <summary>Finds the cards that a page shows of other stories: an element of its own that holds a link and, under it, a sentence or two.</summary>
internal static class Cards
{
    private const int MostBlocks = 3;
    private const int FewestCards = 2;
    private const float LargestShare = 0.4f;

    /// <summary>
    /// Takes back the choice of what stands in cards, where a page has several of them and the most of what is chosen stands in none: a story that
    /// is itself a list of such entries keeps them.
    /// </summary>
    public static void Strike(IReadOnlyList<PageBlock> blocks, bool[] chosen)
    {
        var cards = Find(blocks);
        if (cards.Count < FewestCards)
            return;
        int inCards = 0, total = 0;
        for (var i = 0; i < chosen.Length; i++)
            total += chosen[i] ? blocks[i].Words : 0;
        foreach (var (first, last) in cards)
        {
            for (var i = first; i <= last; i++)
                inCards += chosen[i] ? blocks[i].Words : 0;
        }

        if (inCards > LargestShare * total)
            return;
        foreach (var (first, last) in cards)
            Array.Clear(chosen, first, last - first + 1);
    }

    private static List<(int First, int Last)> Find(IReadOnlyList<PageBlock> blocks)
    {
        var cards = new List<(int, int)>();
        for (int first = 0, last; first < blocks.Count; first = last + 1)
        {
            last = first;
            if (!IsLink(blocks[first]))
                continue;
            var box = Box(blocks, first);
            while (last + 1 < blocks.Count && StandsIn(blocks[last + 1], box))
                last++;
            if (last > first && last - first < MostBlocks && !IsLink(blocks[last]) && (first == 0 || !StandsIn(blocks[first - 1], box)))
                cards.Add((first, last));
        }

        return cards;
    }

    // A bare link stands in the card itself, a heading or paragraph that is one in an element inside it.
    private static int Box(IReadOnlyList<PageBlock> blocks, int first) =>
        first + 1 < blocks.Count && blocks[first + 1].Parent == blocks[first].Node ? blocks[first].Node : blocks[first].Parent;

    private static bool StandsIn(PageBlock block, int box) => block.Parent == box || block.Node == box;

    private static bool IsLink(PageBlock block) => block.LinkLength * 10 >= block.Text.Length * 9;
}
