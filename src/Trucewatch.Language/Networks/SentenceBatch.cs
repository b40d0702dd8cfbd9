namespace Trucewatch.Language;

/// <summary>
/// The order in which the words of some sentences stand in a network's memory: all first words, the longest sentence's first, then all second words,
/// and so on, so that a recurrent step reads its weights once for all sentences. Keeps its working memory.
/// </summary>
internal sealed class SentenceBatch
{
    private int[] _order = [];
    private int[] _places = [];
    private int[] _firsts = [];

    /// <summary>The number of words.</summary>
    internal int Words { get; private set; }

    /// <summary>The number of words of the longest sentence.</summary>
    internal int Steps { get; private set; }

    /// <summary>The row in memory of each word, counted through all sentences.</summary>
    internal ReadOnlySpan<int> Places => _places.AsSpan(0, Words);

    /// <summary>The row of the first word of a step.</summary>
    internal int First(int step) => _firsts[step];

    /// <summary>How many sentences have a word in a step.</summary>
    internal int Active(int step) => step < Steps ? _firsts[step + 1] - _firsts[step] : 0;

    /// <summary>Takes sentences.</summary>
    /// <param name="ends">The end of each among the words of all; at least one sentence.</param>
    internal void Read(ReadOnlySpan<int> ends)
    {
        Words = ends[^1];
        if (_order.Length < ends.Length)
            _order = new int[ends.Length];
        var order = _order.AsSpan(0, ends.Length);
        Steps = 0;
        for (var i = 0; i < order.Length; i++)
        {
            Steps = Math.Max(Steps, Length(ends, i));
            var at = i;
            for (; at > 0 && Length(ends, order[at - 1]) < Length(ends, i); at--)
                order[at] = order[at - 1];
            order[at] = i;
        }

        if (_places.Length < Words)
            _places = new int[Words * 3 / 2];
        if (_firsts.Length <= Steps)
            _firsts = new int[(Steps * 3 / 2) + 1];
        var row = 0;
        for (var step = 0; step < Steps; step++)
        {
            _firsts[step] = row;
            for (var k = 0; k < order.Length && step < Length(ends, order[k]); k++)
                _places[Start(ends, order[k]) + step] = row++;
        }

        _firsts[Steps] = row;
    }

    private static int Start(ReadOnlySpan<int> ends, int sentence) => sentence == 0 ? 0 : ends[sentence - 1];

    private static int Length(ReadOnlySpan<int> ends, int sentence) => ends[sentence] - Start(ends, sentence);
}
