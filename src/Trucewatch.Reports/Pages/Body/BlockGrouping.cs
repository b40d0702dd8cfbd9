namespace Trucewatch.Reports;

/// <summary>The blocks of a page put into groups, with sums over each.</summary>
internal sealed class BlockGrouping
{
    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly int[] _group;
    private readonly int[] _count;
    private readonly int[] _words;
    private readonly int[] _length;
    private readonly int[] _linkLength;
    private readonly int[] _first;
    private readonly int[] _last;

    public BlockGrouping(IReadOnlyList<PageBlock> blocks, Func<PageBlock, long> key)
    {
        _blocks = blocks;
        _group = new int[blocks.Count];
        var numbers = new Dictionary<long, int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var of = key(blocks[i]);
            if (!numbers.TryGetValue(of, out var number))
                numbers[of] = number = numbers.Count;
            _group[i] = number;
        }

        (_count, _words, _length, _linkLength, _first, _last) =
            (new int[numbers.Count], new int[numbers.Count], new int[numbers.Count], new int[numbers.Count], new int[numbers.Count], new int[numbers.Count]);
        Array.Fill(_first, -1);
        for (var i = 0; i < blocks.Count; i++)
        {
            _count[_group[i]]++;
            _words[_group[i]] += blocks[i].Words;
            _length[_group[i]] += blocks[i].Text.Length;
            _linkLength[_group[i]] += blocks[i].LinkLength;
            _first[_group[i]] = _first[_group[i]] < 0 ? i : _first[_group[i]];
            _last[_group[i]] = i;
        }
    }

    public int Count(int block) => _count[_group[block]];

    public int Words(int block) => _words[_group[block]];

    /// <summary>The share of the group's characters that are links.</summary>
    public float LinkShare(int block) => _linkLength[_group[block]] / (float)_length[_group[block]];

    /// <summary>How many blocks of the page stand between this one and the last of its group.</summary>
    public int ToLast(int block) => _last[_group[block]] - block;

    /// <summary>The first block of this one's group.</summary>
    public int First(int block) => _first[_group[block]];

    /// <summary>The mean of <paramref name="scores"/> over the group, by words; the block itself is left out where there are others.</summary>
    public float Mean(int block, float[] scores)
    {
        EnsureSums(scores);
        var group = _group[block];
        var own = _blocks[block].Words;
        return _words[group] == own
            ? scores[block]
            : (_sums![group] - (scores[block] * own)) / (_words[group] - own);
    }

    private float[]? _scores;
    private float[]? _sums;

    private void EnsureSums(float[] scores)
    {
        if (ReferenceEquals(_scores, scores))
            return;
        _scores = scores;
        _sums = new float[_count.Length];
        for (var i = 0; i < _blocks.Count; i++)
            _sums[_group[i]] += scores[i] * _blocks[i].Words;
    }
}
