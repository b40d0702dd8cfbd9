using System.IO.Compression;

namespace Trucewatch.Reports;

/// <summary>
/// Expands a file of gzip members, as WARC.GZ files are, and after a broken member goes on at the next one that begins.
/// </summary>
/// <param name="file">The compressed file.</param>
/// <param name="broken">Is told which member broke.</param>
/// <remarks>
/// A break ends what is read once, as the end of the file does: the next read after it goes on. The first bytes then may repeat members that
/// were read before; who reads must know records by their id.
/// </remarks>
internal sealed class GzipMembers(Stream file, Action<GzipBreak> broken) : ForwardStream
{
    private readonly GzipWindow _window = new(file);
    private GZipStream? _expander;

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (_expander is null)
            {
                if (!_window.SeekMember())
                    return 0;
                _expander = new GZipStream(_window, CompressionMode.Decompress, leaveOpen: true);
            }

            try
            {
                var length = _expander.Read(buffer);
                if (length > 0 || _window.AtEnd)
                    return length;
            }
            catch (InvalidDataException)
            {
                broken(new GzipBreak(_window.Member, _window.Began));
                EndMember();
                return 0;
            }

            // Bytes that are no gzip follow the member.
            EndMember();
        }
    }

    private void EndMember()
    {
        _expander?.Dispose();
        _expander = null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            EndMember();
            _window.Dispose();
        }

        base.Dispose(disposing);
    }
}
