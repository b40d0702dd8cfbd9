using System.Globalization;

namespace Trucewatch.Language;

/// <summary>Writes the name of a feature, parts parted by bars, into a buffer that is used again.</summary>
internal ref struct FeatureKey(Span<char> buffer)
{
    private readonly Span<char> _buffer = buffer;
    private int _length;

    /// <summary>The name written so far.</summary>
    public readonly ReadOnlySpan<char> Name => _buffer[.._length];

    /// <summary>Begins the name of another feature.</summary>
    public FeatureKey Begin(char template)
    {
        _buffer[0] = template;
        _length = 1;
        return this;
    }

    public FeatureKey Add(char part)
    {
        _buffer[_length++] = '|';
        _buffer[_length++] = part;
        return this;
    }

    public FeatureKey Add(bool part) => Add(part ? '1' : '0');

    public FeatureKey Add(int part)
    {
        _buffer[_length++] = '|';
        part.TryFormat(_buffer[_length..], out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    /// <summary>Adds a word in small letters; of a long one the beginning.</summary>
    public FeatureKey AddWord(ReadOnlySpan<char> word)
    {
        const int Longest = 16;
        _buffer[_length++] = '|';
        foreach (var c in word.Length > Longest ? word[..Longest] : word)
            _buffer[_length++] = char.ToLowerInvariant(c);
        return this;
    }

    /// <summary>Adds the shape of a word: capitals, small letters, digits and marks, each run as one.</summary>
    public FeatureKey AddShape(ReadOnlySpan<char> word)
    {
        const int Longest = 8;
        _buffer[_length++] = '|';
        var (last, runs) = ('\0', 0);
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'A' : char.IsLetter(c) ? 'a' : char.IsDigit(c) ? '9' : c < 128 ? c : '~';
            if (kind == last)
                continue;
            if (runs++ == Longest)
                break;
            _buffer[_length++] = last = kind;
        }

        return this;
    }
}
