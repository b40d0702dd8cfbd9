namespace Trucewatch.Language;

/// <summary>
/// Remembers what the first layer of a network is given for words met before; that depends on nothing but the word as written. Of words that fall on one place
/// the last one stays, so that the memory is bounded. For one thread.
/// </summary>
/// <param name="stride">The number of gates' sums of a word.</param>
internal sealed class KnownWords(int stride)
{
    // Of running text nine words in ten are met again with so many places; they take 12 MB.
    private const int Bits = 12;

    private readonly string?[] _forms = new string?[1 << Bits];
    private readonly int[]?[] _onlyTags = new int[]?[1 << Bits];
    private readonly float[]?[] _gates = new float[]?[1 << Bits];

    /// <summary>Fills in what is remembered of the word; false where nothing is.</summary>
    internal bool TryGet(ReadOnlySpan<char> form, Span<float> gates, out int[]? onlyTags)
    {
        var place = Place(form);
        onlyTags = _onlyTags[place];
        if (_forms[place] is not { } known || !form.SequenceEqual(known))
            return false;
        _gates[place].CopyTo(gates);
        return true;
    }

    /// <summary>Remembers a word.</summary>
    internal void Add(ReadOnlySpan<char> form, ReadOnlySpan<float> gates, int[]? onlyTags)
    {
        if (form.Length > Lemmatizer.LongestWord)
            return;
        var place = Place(form);
        _forms[place] = form.ToString();
        _onlyTags[place] = onlyTags;
        gates.CopyTo(_gates[place] ??= new float[stride]);
    }

    private static int Place(ReadOnlySpan<char> form) => (int)(TextHash.Of(form) >> (32 - Bits));
}
