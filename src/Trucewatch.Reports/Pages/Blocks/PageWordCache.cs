namespace Trucewatch.Reports;

/// <summary>Remembers what the class names of one page tell, since pages say the same few again and again.</summary>
internal sealed class PageWordCache
{
    private const int MostNames = 2000;

    private readonly Dictionary<string, PageWordKind> _known = new(StringComparer.Ordinal);

    /// <summary>As <see cref="PageWords.Read"/>.</summary>
    public PageWordKind Read(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty)
            return PageWordKind.None;
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(names, out var kinds))
            return kinds;
        kinds = PageWords.Read(names);
        if (_known.Count < MostNames)
            lookup[names] = kinds;
        return kinds;
    }
}
