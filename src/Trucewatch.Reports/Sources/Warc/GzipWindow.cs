namespace Trucewatch.Reports;

/// <summary>A compressed file in small chunks, the last of which can be looked through for the beginning of a gzip member.</summary>
internal sealed class GzipWindow(Stream file) : ForwardStream
{
    private static readonly byte[] Beginning = [0x1F, 0x8B, 0x08];

    private readonly byte[] _chunk = new byte[4096];
    private int _at;
    private int _end;
    private long _start;
    private long _member = -1;

    /// <summary>Whether the file has been given out to its end.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>Where in the file the last chunk begins.</summary>
    public long ChunkStart => _start;

    /// <summary>
    /// Moves to bytes that begin a member: in the last chunk, but behind the member that was begun last, or in the rest of the file. False when
    /// there are none.
    /// </summary>
    public bool SeekMember()
    {
        _at = (int)Math.Clamp(_member + 1 - _start, 0, _end);
        while (true)
        {
            var found = _chunk.AsSpan(_at, _end - _at).IndexOf(Beginning);
            if (found >= 0)
            {
                _at += found;
                _member = _start + _at;
                return true;
            }

            // The beginning may lie across two chunks.
            var keep = Math.Min(Beginning.Length - 1, _end - _at);
            _chunk.AsSpan(_end - keep, keep).CopyTo(_chunk);
            _start += _end - keep;
            var length = file.ReadAtLeast(_chunk.AsSpan(keep), _chunk.Length - keep, throwOnEndOfStream: false);
            (_at, _end) = (0, keep + length);
            if (length == 0)
            {
                AtEnd = true;
                return false;
            }
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_at == _end)
        {
            _start += _end;
            _at = 0;
            _end = file.ReadAtLeast(_chunk, _chunk.Length, throwOnEndOfStream: false);
            AtEnd = _end == 0;
        }

        var count = Math.Min(buffer.Length, _end - _at);
        _chunk.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}
