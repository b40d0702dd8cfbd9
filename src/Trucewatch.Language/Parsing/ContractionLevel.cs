namespace Trucewatch.Language;

/// <summary>The working memory of one step of <see cref="MaximumTree"/>, in which a circle has become one word.</summary>
internal sealed class ContractionLevel
{
    private int _capacity;

    /// <summary>Scores of each word (row) under each head (column).</summary>
    internal float[] Scores { get; private set; } = [];

    internal int[] Heads { get; private set; } = [];

    /// <summary>In which word of the circle an arc from each outer word would end.</summary>
    internal int[] Entry { get; private set; } = [];

    /// <summary>From which word of the circle an arc to each outer word would begin.</summary>
    internal int[] Exit { get; private set; } = [];

    /// <summary>The words outside the circle.</summary>
    internal int[] Others { get; private set; } = [];

    /// <summary>The words of the circle.</summary>
    internal int[] Circle { get; private set; } = [];

    internal int[] Seen { get; private set; } = [];

    internal bool[] IsInside { get; private set; } = [];

    internal void Reserve(int n)
    {
        if (n <= _capacity)
            return;
        _capacity = n * 3 / 2;
        Scores = new float[_capacity * _capacity];
        (Heads, Entry, Exit) = (new int[_capacity], new int[_capacity], new int[_capacity]);
        (Others, Circle, Seen) = (new int[_capacity], new int[_capacity], new int[_capacity]);
        IsInside = new bool[_capacity];
    }
}
