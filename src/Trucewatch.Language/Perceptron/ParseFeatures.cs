namespace Trucewatch.Language;

/// <summary>The features of a parser's state.</summary>
internal static class ParseFeatures
{
    internal const int Count = 58;

    internal static int Extract(ArcHybrid s, ReadOnlySpan<WordHashes> words, ReadOnlySpan<int> tags, Span<uint> features)
    {
        int s0 = s.Stack(0), s1 = s.Stack(1), s2 = s.Stack(2), b0 = s.BufferAt(0), b1 = s.BufferAt(1), b2 = s.BufferAt(2), b3 = s.BufferAt(3);
        int s0l = s.Child(s0, 0), s0l2 = s.Child(s0, 1), s0r = s.Child(s0, 2), s0r2 = s.Child(s0, 3), s1r = s.Child(s1, 2), s1l = s.Child(s1, 0), b0l = s.Child(b0, 0), b0l2 = s.Child(b0, 1);
        uint s0w = W(words, s0), s1w = W(words, s1), s2w = W(words, s2), b0w = W(words, b0), b1w = W(words, b1), b2w = W(words, b2);
        uint s0t = T(tags, s0), s1t = T(tags, s1), s2t = T(tags, s2), b0t = T(tags, b0), b1t = T(tags, b1), b2t = T(tags, b2), b3t = T(tags, b3);
        uint s0lt = T(tags, s0l), s0l2t = T(tags, s0l2), s0rt = T(tags, s0r), s0r2t = T(tags, s0r2), s1rt = T(tags, s1r), s1lt = T(tags, s1l), b0lt = T(tags, b0l), b0l2t = T(tags, b0l2);
        uint s0ll = L(s, s0l), s0rl = L(s, s0r), b0ll = L(s, b0l), s1rl = L(s, s1r), s1ll = L(s, s1l);
        uint d = s0 < 0 ? 0 : (uint)Math.Min(b0 - s0, 7), d1 = s1 < 0 ? 0 : (uint)Math.Min(s0 - s1, 7);
        ReadOnlySpan<uint> values =
        [
            J(s0w, s0t), s0w, s0t, J(s1w, s1t), s1w, s1t, J(b0w, b0t), b0w, b0t, J(b1w, b1t), b1w, b1t, J(b2w, b2t), b2t, J(s2w, s2t), s2t,
            J(s0w, b0w), J(s0w, b0t), J(s0t, b0w), J(s0t, b0t), J(J(s0w, s0t), J(b0w, b0t)), J(s0w, s1w), J(s0w, s1t), J(s0t, s1w), J(s0t, s1t), J(b0t, b1t),
            J(J(s0t, b0t), b1t), J(J(s0t, s1t), b0t), J(J(s0w, s1t), b0t), J(J(s0t, s1w), b0t), J(J(s0t, s1t), b0w), J(J(s0t, s1t), s2t), J(J(b0t, b1t), b2t),
            J(J(s0t, s0lt), b0t), J(J(s0t, s0rt), b0t), J(J(s0t, b0t), b0lt), J(J(s0t, s1t), s0rt), J(J(s0t, s1t), s1rt), J(J(s0t, s0lt), s1t), J(J(s1t, s1lt), s0t),
            J(s0w, s0rl), J(s0w, s0ll), J(b0w, b0ll), J(s1w, s1rl), J(s0t, J(s0rl, s0ll)), J(s1t, J(s1rl, s1ll)), J(b0t, b0ll),
            J(J(s0t, b0t), d), J(J(s0w, b0w), d), J(J(s0t, s1t), d1), J(J(s0lt, s0l2t), s0t), J(J(s0rt, s0r2t), s0t), J(J(b0lt, b0l2t), b0t),
            J(J(s0t, b0t), J(b1t, b2t)), J(J(s0t, s1t), J(b0t, b1t)), J(s0t, W(words, s0r)), J(J(s0t, b0t), J(b1t, J(b2t, b3t))), J(J(s0w, b0t), W(words, s0r)),
        ];
        for (var i = 0; i < values.Length; i++)
            features[i] = J((uint)i + 100, values[i]);
        return values.Length;
    }

    /// <summary>The features of an arc for its label.</summary>
    internal static int ExtractLabel(ArcHybrid s, int head, int dependent, ReadOnlySpan<WordHashes> words, ReadOnlySpan<int> tags, Span<uint> features)
    {
        uint hw = W(words, head), ht = T(tags, head), dw = W(words, dependent), dt = T(tags, dependent);
        var side = head < dependent ? 1u : 2u;
        var d = J(side, (uint)Math.Min(Math.Abs(head - dependent), 6));
        int dl = s.Child(dependent, 0), dr = s.Child(dependent, 2), hl = s.Child(head, 0), hr = s.Child(head, 2);
        uint next = T(tags, dependent + 1), previous = T(tags, dependent - 1);
        ReadOnlySpan<uint> values =
        [
            J(hw, side), J(ht, side), J(dw, side), J(dt, side), J(J(hw, dw), side), J(J(hw, dt), side), J(J(ht, dw), side), J(J(ht, dt), side), J(J(ht, dt), d), J(J(J(hw, ht), dt), d),
            J(J(ht, dt), J(side, T(tags, dl))), J(J(ht, dt), J(side, L(s, dl))), J(J(ht, dt), J(side, L(s, dr))), J(J(ht, dt), J(side, L(s, hl))), J(J(ht, dt), J(side, L(s, hr))),
            J(J(ht, dw), J(side, W(words, dl))), J(J(ht, dt), J(side, W(words, dl))), J(J(ht, dt), J(side, next)), J(J(ht, dt), J(side, previous)), J(J(ht, dt), J(previous, next)),
            J(J(dt, side), S(words, dependent)), J(J(hw, side), L(s, hl)), J(J(hw, dt), J(side, L(s, dl))), J(J(ht, dt), J(T(tags, s.Stack(1)), side)), J(J(hw, W(words, dl)), dt),
        ];
        for (var i = 0; i < values.Length; i++)
            features[i] = J((uint)i + 200, values[i]);
        return values.Length;
    }

    private static uint J(uint a, uint b) => TextHash.Join(a, b);

    private static uint W(ReadOnlySpan<WordHashes> words, int i) => (uint)i < (uint)words.Length ? words[i].Lower : i < 0 ? 0u : 1u;

    private static uint S(ReadOnlySpan<WordHashes> words, int i) => (uint)i < (uint)words.Length ? words[i].Suffix3 : i < 0 ? 0u : 1u;

    private static uint T(ReadOnlySpan<int> tags, int i) => (uint)i < (uint)tags.Length ? (uint)tags[i] + 2 : i < 0 ? 0u : 1u;

    private static uint L(ArcHybrid s, int i) => i < 0 || i >= s.Length ? 0 : (uint)s.Labels[i] + 2;
}
