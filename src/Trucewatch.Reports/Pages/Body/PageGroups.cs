namespace Trucewatch.Reports;

/// <summary>The elements that a page's blocks share, at three levels, and the element that looks most like the story.</summary>
internal sealed class PageGroups
{
    private const int LongWords = 12;
    private readonly int _totalWords;
    private readonly int[] _stepsToBest;
    private readonly int[] _sinceLong;
    private readonly int[] _toLong;

    public PageGroups(HtmlNode[] nodes, IReadOnlyList<PageBlock> blocks)
    {
        Levels =
        [
            new BlockGrouping(blocks, block => block.Node),
            new BlockGrouping(blocks, block => Above(nodes, block.Node, 1)),
            new BlockGrouping(blocks, block => Above(nodes, block.Node, 2)),
            new BlockGrouping(blocks, block => Above(nodes, block.Node, 3)),
        ];
        Alike = new BlockGrouping(blocks, block => ((long)block.Tag << 40) ^ ((long)block.Own << 8) ^ Math.Min(block.Depth, 255));
        _totalWords = Math.Max(1, blocks.Sum(block => block.Words));
        _stepsToBest = StepsToBest(nodes, blocks);
        (_sinceLong, _toLong) = LongDistances(blocks);
    }

    /// <summary>By the holding element, its parent, and the next two above.</summary>
    public IReadOnlyList<BlockGrouping> Levels { get; }

    /// <summary>By the kind of element: same name, same class words, same depth.</summary>
    public BlockGrouping Alike { get; }

    public void Add(ref FeatureRow row, int index)
    {
        foreach (var level in Levels)
        {
            row.AddLog(level.Count(index));
            row.Add(level.Words(index) / (float)_totalWords);
            row.Add(level.LinkShare(index));
            row.AddLog(level.ToLast(index));
        }

        row.AddLog(Alike.Count(index));
        row.Add(Alike.Words(index) / (float)_totalWords);
        row.Add(Alike.LinkShare(index));
        row.Add(_stepsToBest[index]);
        row.AddLog(_sinceLong[index]);
        row.AddLog(_toLong[index]);
    }

    private static int Above(HtmlNode[] nodes, int node, int steps)
    {
        while (steps-- > 0 && nodes[node].Parent >= 0)
            node = nodes[node].Parent;
        return node;
    }

    private static bool IsLong(PageBlock block) => block.Words >= LongWords && block.LinkLength * 3 < block.Text.Length;

    /// <summary>
    /// How many elements stand between each block and the best element, -1 for blocks outside it. Long blocks speak for their parent and, more
    /// quietly, for the elements above it.
    /// </summary>
    private static int[] StepsToBest(HtmlNode[] nodes, IReadOnlyList<PageBlock> blocks)
    {
        var votes = new Dictionary<int, float>();
        foreach (var block in blocks)
        {
            if (!IsLong(block))
                continue;
            var weight = 1 + MathF.Min(block.Text.Length / 100f, 3);
            var node = block.Tag is HtmlTag.P or HtmlTag.Li or HtmlTag.Blockquote ? nodes[block.Node].Parent : block.Node;
            for (var step = 0; step < 3 && node > 0; step++)
            {
                votes[node] = votes.GetValueOrDefault(node) + (weight / (1 + step));
                node = nodes[node].Parent;
            }
        }

        var best = votes.Count == 0 ? 0 : votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).First().Key;
        var steps = new int[blocks.Count];
        for (var i = 0; i < steps.Length; i++)
        {
            var node = blocks[i].Node;
            if (node < best || node >= nodes[best].End)
            {
                steps[i] = -1;
                continue;
            }

            var count = 0;
            for (; node != best && count < 20; count++)
                node = nodes[node].Parent;
            steps[i] = count;
        }

        return steps;
    }

    private static (int[] Since, int[] To) LongDistances(IReadOnlyList<PageBlock> blocks)
    {
        const int Never = 1000;
        int[] since = new int[blocks.Count], to = new int[blocks.Count];
        for (int i = 0, distance = Never; i < since.Length; i++)
        {
            since[i] = distance;
            distance = IsLong(blocks[i]) ? 0 : distance + 1;
        }

        for (int i = to.Length - 1, distance = Never; i >= 0; i--)
        {
            to[i] = distance;
            distance = IsLong(blocks[i]) ? 0 : distance + 1;
        }

        return (since, to);
    }
}
