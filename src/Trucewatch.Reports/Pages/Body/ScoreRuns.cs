namespace Trucewatch.Reports;

/// <summary>Where a block stands to the stretches of a page that a first look takes for story.</summary>
internal sealed class ScoreRuns
{
    private const float Sure = 0.7f;
    private readonly float[] _before;
    private readonly int[] _sinceSure;
    private readonly int[] _toSure;
    private readonly float _total;

    public ScoreRuns(IReadOnlyList<PageBlock> blocks, float[] scores)
    {
        _before = new float[blocks.Count];
        (_sinceSure, _toSure) = (new int[blocks.Count], new int[blocks.Count]);
        for (int i = 0, since = 1000; i < blocks.Count; i++)
        {
            _before[i] = _total;
            _total += scores[i] * blocks[i].Words;
            _sinceSure[i] = since;
            since = scores[i] > Sure ? 0 : since + 1;
        }

        for (int i = blocks.Count - 1, to = 1000; i >= 0; i--)
        {
            _toSure[i] = to;
            to = scores[i] > Sure ? 0 : to + 1;
        }
    }

    public void Add(ref FeatureRow row, int index)
    {
        row.Add(_before[index] / MathF.Max(_total, 1));
        row.AddLog(_total);
        row.AddLog(_sinceSure[index]);
        row.AddLog(_toSure[index]);
    }
}
