namespace Trucewatch.Language;

/// <summary>
/// Shares strings, so that words seen again cost no new ones. Of fixed size: a string that falls on another's place takes it.
/// </summary>
/// <remarks>For one thread. What it gives depends on what is asked alone, never on what was asked before.</remarks>
internal sealed class StringPool
{
    private const int Bits = 14;
    private readonly string?[] _strings = new string?[1 << Bits];

    internal string Get(ReadOnlySpan<char> text)
    {
        ref var place = ref _strings[TextHash.Of(text) >> (32 - Bits)];
        return place is not null && text.SequenceEqual(place) ? place : place = text.ToString();
    }
}
