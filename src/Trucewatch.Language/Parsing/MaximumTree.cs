using System.Numerics.Tensors;

namespace Trucewatch.Language;

/// <summary>Finds the tree with one root whose arcs have the highest sum of scores, by the way of Chu and Liu, and Edmonds.</summary>
/// <remarks>Most sentences need no more than the best head of each word; only where these make a circle, or more roots than one, is there more to do.</remarks>
internal sealed class MaximumTree
{
    private int[] _state = [];

    /// <summary>Writes the head of each word; the number of words stands for the root.</summary>
    /// <param name="scores">For each word a row of scores of its heads: the words, then the root.</param>
    /// <param name="stride">How far a row is from the next.</param>
    /// <param name="heads">Gets the heads; as long as the sentence.</param>
    internal void Find(Span<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length;
        var roots = 0;
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * stride, n + 1);
            row[i] = float.NegativeInfinity;
            heads[i] = TensorPrimitives.IndexOfMax<float>(row);
            roots += heads[i] == n ? 1 : 0;
        }

        if (roots == 1 && !HasCircle(heads))
            return;
        var root = BestRoot(scores, stride, n);
        var matrix = new float[n * n];
        for (var i = 0; i < n; i++)
            scores.Slice(i * stride, n).CopyTo(matrix.AsSpan(i * n));
        Solve(matrix, n, root).CopyTo(heads);
        heads[root] = n;
    }

    // The word that gains most by being the root.
    private static int BestRoot(ReadOnlySpan<float> scores, int stride, int n)
    {
        var best = 0;
        var most = float.NegativeInfinity;
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * stride, n + 1);
            var gain = row[n] - (n > 1 ? TensorPrimitives.Max(row[..n]) : 0);
            if (gain > most)
                (best, most) = (i, gain);
        }

        return best;
    }

    /// <summary>The best tree below a given root; scores are those of a word (row) under a head (column).</summary>
    private static int[] Solve(float[] scores, int n, int root)
    {
        var heads = new int[n];
        for (var i = 0; i < n; i++)
            heads[i] = i == root ? -1 : BestHead(scores, n, i);
        var circle = Circle(heads);
        if (circle is null)
            return heads;

        // The circle becomes one word, the last of a smaller problem.
        var others = new List<int>(n);
        var isInside = new bool[n];
        foreach (var word in circle)
            isInside[word] = true;
        for (var i = 0; i < n; i++)
        {
            if (!isInside[i])
                others.Add(i);
        }

        var m = others.Count + 1;
        var smaller = new float[m * m];
        smaller.AsSpan().Fill(float.NegativeInfinity);
        int[] entry = new int[m], exit = new int[m];
        for (var a = 0; a < others.Count; a++)
        {
            for (var b = 0; b < others.Count; b++)
                smaller[(a * m) + b] = scores[(others[a] * n) + others[b]];
            ref var enters = ref smaller[((m - 1) * m) + a];
            ref var leaves = ref smaller[(a * m) + m - 1];
            (entry[a], exit[a]) = (circle[0], circle[0]);
            foreach (var word in circle)
            {
                var gain = scores[(word * n) + others[a]] - scores[(word * n) + heads[word]];
                if (gain > enters)
                    (enters, entry[a]) = (gain, word);
                var score = scores[(others[a] * n) + word];
                if (score > leaves)
                    (leaves, exit[a]) = (score, word);
            }
        }

        var solved = Solve(smaller, m, others.IndexOf(root));
        for (var a = 0; a < others.Count; a++)
        {
            if (solved[a] >= 0)
                heads[others[a]] = solved[a] == m - 1 ? exit[a] : others[solved[a]];
        }

        var from = solved[m - 1];
        heads[entry[from]] = others[from];
        return heads;
    }

    private static int BestHead(float[] scores, int n, int word)
    {
        var best = word == 0 ? 1 : 0;
        for (var head = best + 1; head < n; head++)
        {
            if (head != word && scores[(word * n) + head] > scores[(word * n) + best])
                best = head;
        }

        return best;
    }

    private static List<int>? Circle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var start = 0; start < heads.Length; start++)
        {
            var word = start;
            while (word >= 0 && seen[word] == 0)
            {
                seen[word] = start + 1;
                word = heads[word];
            }

            if (word < 0 || seen[word] != start + 1)
                continue;
            List<int> circle = [word];
            for (var next = heads[word]; next != word; next = heads[next])
                circle.Add(next);
            return circle;
        }

        return null;
    }

    private bool HasCircle(ReadOnlySpan<int> heads)
    {
        if (_state.Length < heads.Length)
            _state = new int[heads.Length * 2];
        Array.Clear(_state, 0, heads.Length);
        for (var start = 0; start < heads.Length; start++)
        {
            var word = start;
            while (word < heads.Length && _state[word] == 0)
            {
                _state[word] = start + 1;
                word = heads[word];
            }

            if (word < heads.Length && _state[word] == start + 1)
                return true;
        }

        return false;
    }
}
