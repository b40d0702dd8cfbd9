namespace Trucewatch.Reports;

/// <summary>A compressed file in small chunks, the last of which can be looked through for the beginning of a gzip member.</summary>
internal sealed class GzipWindow(Stream file) : ForwardStream
{
    private static readonly byte[] Beginning = [0x1F, 0x8B, 0x08];

    private readonly byte[] _chunk = new byte[4096];
    private int _at;
    private int _end;
    private long _start;
    private bool _fileEnded;

    /// <summary>Whether the file has been given out to its end.</summary>
    public bool AtEnd => _fileEnded && _at == _end;

    /// <summary>Where in the file the member begins that was begun last, as far as its first bytes tell.</summary>
    public long Member { get; private set; } = -1;

    /// <summary>Whether what was given out last begins a member.</summary>
    public bool Began { get; private set; }

    /// <summary>
    /// Moves to bytes that begin a member: in the last chunk, but behind the member that was begun last, or in the rest of the file. False when
    /// there are none.
    /// </summary>
    public bool SeekMember()
    {
        _at = (int)Math.Clamp(Member + 1 - _start, 0, _end);
        while (true)
        {
            var found = _chunk.AsSpan(_at, _end - _at).IndexOf(Beginning);
            if (found >= 0)
            {
                _at += found;
                return true;
            }

            // The beginning may lie across two chunks.
            _at = Math.Max(_at, _end - Beginning.Length + 1);
            Fill();
            if (_fileEnded && _end - _at < Beginning.Length)
            {
                _at = _end;
                return false;
            }
        }
    }

    /// <summary>Gives out bytes up to where a member may begin, so that who expands them is told of a broken one before it has read into the next.</summary>
    public override int Read(Span<byte> buffer)
    {
        if (_end - _at < Beginning.Length)
            Fill();
        var rest = _chunk.AsSpan(_at, _end - _at);
        if (rest.IsEmpty)
            return 0;
        Began = rest.StartsWith(Beginning);
        if (Began)
            Member = _start + _at;
        var next = rest[1..].IndexOf(Beginning);
        var count = next >= 0 ? next + 1 : _fileEnded ? rest.Length : rest.Length - Beginning.Length + 1;
        count = Math.Min(buffer.Length, count);
        rest[..count].CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <summary>Moves what was not given out to the front and fills the chunk up.</summary>
    private void Fill()
    {
        var keep = _end - _at;
        _chunk.AsSpan(_at, keep).CopyTo(_chunk);
        _start += _at;
        var length = file.ReadAtLeast(_chunk.AsSpan(keep), _chunk.Length - keep, throwOnEndOfStream: false);
        _fileEnded = length < _chunk.Length - keep;
        (_at, _end) = (0, keep + length);
    }
}
