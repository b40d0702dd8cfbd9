namespace Trucewatch.Records;

/// <summary>A piece of a text, in UTF-16 code units counted from 0; the end is exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The characters of the span in <paramref name="text"/>, copied.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>The characters of the span in <paramref name="text"/>, not copied.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
