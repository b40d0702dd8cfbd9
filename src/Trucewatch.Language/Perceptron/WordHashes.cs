namespace Trucewatch.Language;

/// <summary>What classifiers see of a word's letters.</summary>
internal readonly record struct WordHashes(
    uint Form, uint Lower, uint Suffix1, uint Suffix2, uint Suffix3, uint Suffix4, uint Prefix1, uint Prefix2, uint Prefix3, uint Shape)
{
    internal static WordHashes Of(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[Lemmatizer.LongestWord];
        if (form.Length > lower.Length)
            form = form[..lower.Length];
        lower = lower[..Lemmatizer.Normalize(form, lower)];
        int n = lower.Length;
        return new WordHashes(TextHash.Of(form), TextHash.Of(lower, 1),
            TextHash.Of(lower[^Math.Min(1, n)..]), TextHash.Of(lower[^Math.Min(2, n)..]), TextHash.Of(lower[^Math.Min(3, n)..]), TextHash.Of(lower[^Math.Min(4, n)..]),
            TextHash.Of(lower[..Math.Min(1, n)]), TextHash.Of(lower[..Math.Min(2, n)]), TextHash.Of(lower[..Math.Min(3, n)]), ShapeOf(form));
    }

    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        var shape = 0u;
        var last = 0u;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsAsciiDigit(c) ? 3u : char.IsLetter(c) ? 4u : 5u + (c % 64u);
            if (kind == last)
                continue;
            shape = TextHash.Join(shape, kind);
            last = kind;
        }

        return shape;
    }
}
