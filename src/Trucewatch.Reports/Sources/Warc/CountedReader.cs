using System.Text;

namespace Trucewatch.Reports;

/// <summary>Reads lines and blocks of bytes from a stream through one small buffer, and knows where it is.</summary>
internal sealed class CountedReader(Stream stream)
{
    private const int LongestLine = 65536;
    private readonly byte[] _buffer = new byte[32768];
    private int _at;
    private int _end;

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
            var rest = _buffer.AsSpan(_at, _end - _at);
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
            var count = Math.Min(length - filled, _end - _at);
            _buffer.AsSpan(_at, count).CopyTo(block.AsSpan(filled));
            Take(count);
            filled += count;
        }

        return filled == length ? block : block[..filled];
    }

    /// <summary>Passes over bytes; false when the stream ends before.</summary>
    public bool Skip(long length)
    {
        while (length > 0 && Fill())
        {
            var count = (int)Math.Min(length, _end - _at);
            Take(count);
            length -= count;
        }

        return length == 0;
    }

    private void Take(int count)
    {
        _at += count;
        Position += count;
    }

    private bool Fill()
    {
        if (_at < _end)
            return true;
        _at = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}
