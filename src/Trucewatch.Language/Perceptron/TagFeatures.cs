namespace Trucewatch.Language;

/// <summary>The features of one word for the tagger.</summary>
internal static class TagFeatures
{
    internal const int Count = 28;

    internal static void Extract(ReadOnlySpan<WordHashes> words, ReadOnlySpan<int> tags, int i, Span<uint> features)
    {
        WordHashes w = words[i], p1 = At(words, i - 1), p2 = At(words, i - 2), n1 = At(words, i + 1), n2 = At(words, i + 2);
        uint t1 = i > 0 ? (uint)tags[i - 1] + 1 : 0, t2 = i > 1 ? (uint)tags[i - 2] + 1 : 0;
        var k = 0;
        ReadOnlySpan<uint> values =
        [
            w.Lower, w.Form, w.Suffix1, w.Suffix2, w.Suffix3, w.Suffix4, w.Prefix1, w.Prefix2, w.Prefix3, w.Shape,
            t1, t2, TextHash.Join(t1, t2), TextHash.Join(t1, w.Lower), p1.Lower, p1.Suffix3, p2.Lower, n1.Lower, n1.Suffix3, n2.Lower,
            n1.Shape, TextHash.Join(p1.Lower, w.Lower), TextHash.Join(w.Lower, n1.Lower), TextHash.Join(t1, n1.Lower), TextHash.Join(t1, w.Suffix3),
            TextHash.Join(w.Shape, p1.Shape), TextHash.Join(n1.Suffix3, w.Suffix3), TextHash.Join(i == 0 ? 1u : 0, w.Shape),
        ];
        foreach (var value in values)
        {
            features[k] = TextHash.Join((uint)k, value);
            k++;
        }
    }

    private static WordHashes At(ReadOnlySpan<WordHashes> words, int i) => (uint)i < (uint)words.Length ? words[i] : default;
}
