using System.Text;

namespace Trucewatch.Reports;

/// <summary>Reads lines and blocks of bytes from a stream through one small buffer, and knows where it is.</summary>
internal sealed class CountedReader(Stream stream)
{
    private const int LongestLine = 65536;
    private const int Piece = 65536;

    private readonly byte[] _buffer = new byte[32768];
    private readonly Stack<ReadOnlyMemory<byte>> _later = new();
    private ReadOnlyMemory<byte> _now;
    private bool _ended;

    /// <summary>How many bytes have been taken.</summary>
    public long Position { get; private set; }

    /// <summary>The next line without its end, as Latin-1; null at the end of the stream. A line longer than 64 KB is cut into several.</summary>
    public string? ReadLine()
    {
        var line = new StringBuilder();
        var any = false;
        while (Fill())
        {
            any = true;
            var rest = _now.Span;
            var feed = rest.IndexOf((byte)'\n');
            var length = feed < 0 ? rest.Length : feed;
            line.Append(Encoding.Latin1.GetString(rest[..length]));
            Take(feed < 0 ? length : length + 1);
            if (feed >= 0 || line.Length > LongestLine)
                break;
        }

        if (!any)
            return null;
        if (line.Length > 0 && line[^1] == '\r')
            line.Length--;
        return line.ToString();
    }

    /// <summary>The next bytes; fewer than <paramref name="length"/> only at the end of the stream.</summary>
    public byte[] ReadBlock(int length)
    {
        var block = new byte[length];
        var filled = 0;
        while (filled < length && Fill())
        {
            var count = Math.Min(length - filled, _now.Length);
            _now.Span[..count].CopyTo(block.AsSpan(filled));
            Take(count);
            filled += count;
        }

        return filled == length ? block : block[..filled];
    }

    /// <summary>Passes over bytes, but not over <paramref name="mark"/>: where that is among them, it is what is read next.</summary>
    public SkipEnd SkipTo(ReadOnlySpan<byte> mark, long length)
    {
        while (length > 0)
        {
            var want = (int)Math.Min(length, Piece);
            var piece = ReadBlock(want);
            if (piece.AsSpan().IndexOf(mark) is >= 0 and var at)
            {
                PutBack(piece.AsMemory(at));
                return SkipEnd.Mark;
            }

            if (piece.Length < want)
                return SkipEnd.Short;
            length -= want;
            if (length == 0)
                break;
            // The mark may begin at the end of this piece.
            var overlap = piece.AsMemory(want - mark.Length + 1);
            PutBack(overlap);
            length += overlap.Length;
        }

        return SkipEnd.Whole;
    }

    /// <summary>Passes over line ends; says whether a record begins behind them, or null where the stream ends.</summary>
    public bool? AtRecord()
    {
        while (Fill())
        {
            var text = _now.Span.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            Take(text < 0 ? _now.Length : text);
            if (text < 0)
                continue;
            var word = ReadBlock(5);
            PutBack(word);
            return word.AsSpan().SequenceEqual("WARC/"u8);
        }

        return null;
    }

    /// <summary>Goes on behind an end that was not the last.</summary>
    public void Resume() => _ended = false;

    /// <summary>Makes the last bytes taken the next to be read.</summary>
    public void PutBack(ReadOnlyMemory<byte> bytes)
    {
        if (!_now.IsEmpty)
            _later.Push(_now);
        _now = bytes;
        Position -= bytes.Length;
    }

    private void Take(int count)
    {
        _now = _now[count..];
        Position += count;
    }

    private bool Fill()
    {
        while (_now.IsEmpty)
        {
            if (_later.TryPop(out _now))
                continue;
            if (_ended)
                return false;
            var length = stream.Read(_buffer);
            if (length == 0)
            {
                _ended = true;
                return false;
            }

            _now = _buffer.AsMemory(0, length);
        }

        return true;
    }
}
