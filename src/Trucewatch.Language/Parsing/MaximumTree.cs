using System.Numerics.Tensors;

namespace Trucewatch.Language;

/// <summary>Finds the tree with one root whose arcs have the highest sum of scores, by the way of Chu and Liu, and Edmonds.</summary>
/// <remarks>Most sentences need no more than the best head of each word; only where these make a circle, or more roots than one, is there more to do.</remarks>
internal sealed class MaximumTree
{
    private readonly List<ContractionLevel> _levels = [];
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
        var level = Level(0, n);
        for (var i = 0; i < n; i++)
            scores.Slice(i * stride, n).CopyTo(level.Scores.AsSpan(i * n));
        Solve(0, n, root);
        level.Heads.AsSpan(0, n).CopyTo(heads);
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

    private ContractionLevel Level(int depth, int n)
    {
        if (depth == _levels.Count)
            _levels.Add(new ContractionLevel());
        _levels[depth].Reserve(n);
        return _levels[depth];
    }

    /// <summary>Finds the best tree below a given root, whose own head is then -1.</summary>
    private void Solve(int depth, int n, int root)
    {
        var level = Level(depth, n);
        var heads = level.Heads;
        for (var i = 0; i < n; i++)
            heads[i] = i == root ? -1 : BestHead(level.Scores, n, i);
        var circle = Circle(level, n);
        if (circle.IsEmpty)
            return;

        // The circle becomes one word, the last of a smaller problem.
        var others = Others(level, circle, n);
        var m = others.Length + 1;
        var smaller = Level(depth + 1, m);
        Contract(level, smaller, circle, others, n);
        Solve(depth + 1, m, others.IndexOf(root));
        var solved = smaller.Heads;
        for (var a = 0; a < others.Length; a++)
        {
            if (solved[a] >= 0)
                heads[others[a]] = solved[a] == m - 1 ? level.Exit[a] : others[solved[a]];
        }

        var from = solved[m - 1];
        heads[level.Entry[from]] = others[from];
    }

    private static Span<int> Others(ContractionLevel level, ReadOnlySpan<int> circle, int n)
    {
        Array.Clear(level.IsInside, 0, n);
        foreach (var word in circle)
            level.IsInside[word] = true;
        var count = 0;
        for (var i = 0; i < n; i++)
        {
            if (!level.IsInside[i])
                level.Others[count++] = i;
        }

        return level.Others.AsSpan(0, count);
    }

    private static void Contract(ContractionLevel level, ContractionLevel smaller, ReadOnlySpan<int> circle, ReadOnlySpan<int> others, int n)
    {
        var m = others.Length + 1;
        var scores = level.Scores;
        for (var a = 0; a < others.Length; a++)
        {
            for (var b = 0; b < others.Length; b++)
                smaller.Scores[(a * m) + b] = scores[(others[a] * n) + others[b]];
            var enters = float.NegativeInfinity;
            var leaves = float.NegativeInfinity;
            (level.Entry[a], level.Exit[a]) = (circle[0], circle[0]);
            foreach (var word in circle)
            {
                var gain = scores[(word * n) + others[a]] - scores[(word * n) + level.Heads[word]];
                if (gain > enters)
                    (enters, level.Entry[a]) = (gain, word);
                var score = scores[(others[a] * n) + word];
                if (score > leaves)
                    (leaves, level.Exit[a]) = (score, word);
            }

            smaller.Scores[((m - 1) * m) + a] = enters;
            smaller.Scores[(a * m) + m - 1] = leaves;
        }

        smaller.Scores[(m * m) - 1] = float.NegativeInfinity;
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

    private static ReadOnlySpan<int> Circle(ContractionLevel level, int n)
    {
        var (heads, seen) = (level.Heads, level.Seen);
        Array.Clear(seen, 0, n);
        for (var start = 0; start < n; start++)
        {
            var word = start;
            while (word >= 0 && seen[word] == 0)
            {
                seen[word] = start + 1;
                word = heads[word];
            }

            if (word < 0 || seen[word] != start + 1)
                continue;
            var count = 0;
            var next = word;
            do
            {
                level.Circle[count++] = next;
                next = heads[next];
            }
            while (next != word);
            return level.Circle.AsSpan(0, count);
        }

        return [];
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
