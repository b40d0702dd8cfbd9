namespace Trucewatch.Language.Tests;

public sealed class MaximumTreeTests
{
    [Fact]
    public void Find_RandomScores_IsATreeWithOneRoot()
    {
        var random = new Random(11);
        var tree = new MaximumTree();
        for (var round = 0; round < 3_000; round++)
        {
            var n = random.Next(1, 40);
            var heads = new int[n];
            tree.Find(Scores(random, n), n + 1, heads);
            Assert.True(IsTree(heads), $"round {round}: {string.Join(' ', heads)}");
        }
    }

    [Fact]
    public void Find_SmallSentences_IsTheBestTreeUnderItsRoot()
    {
        var random = new Random(13);
        var tree = new MaximumTree();
        for (var round = 0; round < 400; round++)
        {
            var n = random.Next(2, 6);
            var scores = Scores(random, n);
            var heads = new int[n];
            tree.Find((float[])scores.Clone(), n + 1, heads);
            var root = Array.IndexOf(heads, n);
            var best = AllHeads(n).Where(h => IsTree(h) && h[root] == n).Max(h => Sum(scores, h));
            Assert.Equal(best, Sum(scores, heads), 4);
        }
    }

    [Fact]
    public void Find_EqualScores_IsATree()
    {
        var heads = new int[50];
        new MaximumTree().Find(new float[50 * 51], 51, heads);
        Assert.True(IsTree(heads));
    }

    private static float[] Scores(Random random, int n) => [.. Enumerable.Range(0, n * (n + 1)).Select(_ => (float)(random.NextDouble() * 10))];

    private static double Sum(float[] scores, int[] heads) => heads.Select((head, i) => (double)scores[(i * (heads.Length + 1)) + head]).Sum();

    private static IEnumerable<int[]> AllHeads(int n)
    {
        var total = (int)Math.Pow(n + 1, n);
        for (var code = 0; code < total; code++)
        {
            var heads = new int[n];
            for (int i = 0, rest = code; i < n; i++, rest /= n + 1)
                heads[i] = rest % (n + 1);
            yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
    {
        var n = heads.Length;
        for (var i = 0; i < n; i++)
        {
            var steps = 0;
            for (var word = i; word < n; word = heads[word])
            {
                if (steps++ > n)
                    return false;
            }
        }

        return heads.Count(head => head == n) == 1;
    }
}
