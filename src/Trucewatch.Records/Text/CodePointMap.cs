namespace Trucewatch.Records;

/// <summary>
/// Converts, for one text, between .NET's UTF-16 indexes and the Unicode code points that the contract counts.
/// This is the only place where the two meet.
/// </summary>
/// <remarks>A lone surrogate counts as one code point, as it does in Python and in the contract's checker.</remarks>
public sealed class CodePointMap
{
    // UTF-16 index of the low surrogate of every pair, ascending; a text without astral characters costs nothing.
    private readonly int[] _lowSurrogates;
    private readonly int _length;

    /// <summary>Reads <paramref name="text"/> once.</summary>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _length = text.Length;
        List<int>? pairs = null;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
            {
                (pairs ??= []).Add(++i);
            }
        }

        _lowSurrogates = pairs?.ToArray() ?? [];
    }

    /// <summary>The number of code points in the text.</summary>
    public int Count => _length - _lowSurrogates.Length;

    /// <summary>The number of code points before the UTF-16 index; an index inside a pair counts the pair as begun.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or beyond the end of the text.</exception>
    public int ToCodePoint(int utf16Index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16Index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16Index, _length);
        return utf16Index - LowerBound(utf16Index);
    }

    /// <summary>The UTF-16 index at which the code point with the given number begins; <see cref="Count"/> gives the end of the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or beyond the end of the text.</exception>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Count);
        // The k-th pair's low surrogate stands at code point index low - k - 1 + 1 of its pair; pairs wholly before the
        // code point are those whose own number is smaller.
        int low = 0, high = _lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_lowSurrogates[middle] - 1 - middle < codePoint)
                low = middle + 1;
            else
                high = middle;
        }

        return codePoint + low;
    }

    private int LowerBound(int utf16Index)
    {
        int low = 0, high = _lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_lowSurrogates[middle] < utf16Index)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
