namespace Trucewatch.Reports;

/// <summary>
/// Decision trees filled up to full binary ones, so that every row takes the same number of steps in each and a step is arithmetic and no jump that the
/// processor would have to guess.
/// </summary>
internal sealed class FullTrees
{
    private readonly Tree[] _trees;

    /// <param name="roots">Index in <paramref name="splits"/> of each tree's first split.</param>
    /// <param name="splits">All splits and leaves.</param>
    public FullTrees(int[] roots, TreeEnsemble.Split[] splits) => _trees = Array.ConvertAll(roots, root => Fill(splits, root));

    /// <summary>Adds to each row's sum what every tree says of it, in the order of the trees.</summary>
    public void AddTo(float[] sums, float[][] rows)
    {
        // Tree by tree and not row by row: a tree stays in the processor's nearest cache while all rows pass through it.
        foreach (var tree in _trees)
        {
            var i = 0;
            for (; i + 4 <= rows.Length; i += 4)
                tree.AddFour(sums.AsSpan(i, 4), rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
            for (; i < rows.Length; i++)
                sums[i] += tree.Leaf(rows[i]);
        }
    }

    private static Tree Fill(TreeEnsemble.Split[] splits, int root)
    {
        var depth = Depth(splits, root);
        var tree = new Tree(new int[(1 << depth) - 1], new float[(1 << depth) - 1], new float[1 << depth], depth);
        Fill(splits, root, tree, 0);
        return tree;
    }

    private static int Depth(TreeEnsemble.Split[] splits, int at) =>
        splits[at].Feature < 0 ? 0 : 1 + Math.Max(Depth(splits, splits[at].Low), Depth(splits, splits[at].High));

    private static void Fill(TreeEnsemble.Split[] splits, int at, Tree tree, int node)
    {
        if (node >= tree.Features.Length)
        {
            tree.Leaves[node - tree.Features.Length] = splits[at].Value;
            return;
        }

        // Under an early leaf both sides are that leaf.
        var (feature, value, low, high) = splits[at].Feature < 0 ? (0, 0f, at, at) : (splits[at].Feature, splits[at].Value, splits[at].Low, splits[at].High);
        (tree.Features[node], tree.Values[node]) = (feature, value);
        Fill(splits, low, tree, (2 * node) + 1);
        Fill(splits, high, tree, (2 * node) + 2);
    }

    private sealed record Tree(int[] Features, float[] Values, float[] Leaves, int Depth)
    {
        public float Leaf(float[] row)
        {
            var node = 0;
            for (var step = 0; step < Depth; step++)
                node = Next(node, row);
            return Leaves[node - Features.Length];
        }

        // Four rows side by side: while one waits for its number, the others go on.
        public void AddFour(Span<float> sums, float[] first, float[] second, float[] third, float[] fourth)
        {
            int a = 0, b = 0, c = 0, d = 0;
            for (var step = 0; step < Depth; step++)
            {
                a = Next(a, first);
                b = Next(b, second);
                c = Next(c, third);
                d = Next(d, fourth);
            }

            var inner = Features.Length;
            sums[0] += Leaves[a - inner];
            sums[1] += Leaves[b - inner];
            sums[2] += Leaves[c - inner];
            sums[3] += Leaves[d - inner];
        }

        // The sign of the difference says which side; a comparison would be made a jump, and every second one guessed wrong.
        private int Next(int node, float[] row) => (2 * node) + 1 + (int)(BitConverter.SingleToUInt32Bits(Values[node] - row[Features[node]]) >> 31);
    }
}
