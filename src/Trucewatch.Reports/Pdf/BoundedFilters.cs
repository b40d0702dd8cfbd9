using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Trucewatch.Reports;

/// <summary>
/// Expands the streams of one PDF until together they have grown too long: a file of a few kilobytes may hold streams that expand to gigabytes, and the
/// library under us would put them together in memory.
/// </summary>
/// <param name="most">The most bytes that all streams of the document may expand to.</param>
internal sealed class BoundedFilters(long most) : IFilterProvider
{
    // How many bytes one byte may become at most. LZW: codes of 12 bits for runs of up to 3,838 bytes. Run length: two bytes for 128.
    private const int LongestLzw = 2559;
    private const int LongestRun = 64;

    private static readonly IFilterProvider Known = DefaultFilterProvider.Instance;

    private long _left = most;

    /// <summary>Whether a stream was not expanded because the document had grown too long.</summary>
    public bool Exceeded { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(Known.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(Known.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(Known.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];

    /// <summary>Takes what a stream will expand to, or may, from what is left.</summary>
    /// <exception cref="InvalidDataException">It is more than is left.</exception>
    private void Take(IFilter filter, Memory<byte> input)
    {
        var length = filter switch
        {
            FlateFilter => Inflated(input),
            LzwFilter => (long)input.Length * LongestLzw,
            RunLengthFilter => (long)input.Length * LongestRun,
            _ => input.Length,
        };
        if (Exceeded || length > _left)
        {
            Exceeded = true;
            throw new InvalidDataException("the document's streams expand to too much");
        }

        // Of what may become long and did not, what did is taken afterwards.
        _left -= filter is LzwFilter or RunLengthFilter ? 0 : length;
    }

    // Inflated once to be measured, since the library's own filter cannot be stopped half way.
    private long Inflated(Memory<byte> input)
    {
        const int HeaderLength = 2;
        if (input.Length <= HeaderLength)
            return 0;
        using var inflater = new DeflateStream(new MemoryStream(input.ToArray(), HeaderLength, input.Length - HeaderLength), CompressionMode.Decompress);
        var chunk = new byte[65536];
        var length = 0L;
        try
        {
            while (length <= _left && inflater.Read(chunk) is > 0 and var read)
                length += read;
        }
        catch (InvalidDataException)
        {
            // Damaged from here on; the library keeps what came before.
        }

        return length;
    }

    /// <summary>One filter that asks before it expands.</summary>
    private sealed class BoundedFilter(IFilter filter, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            bounds.Take(filter, input);
            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is LzwFilter or RunLengthFilter)
                bounds._left -= decoded.Length;
            return decoded;
        }
    }
}
