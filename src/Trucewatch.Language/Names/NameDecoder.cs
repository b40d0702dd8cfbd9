namespace Trucewatch.Language;

/// <summary>Chooses the best row of name tags in which an inside follows only its own beginning or inside (Viterbi).</summary>
internal sealed class NameDecoder
{
    private int[] _from = [];

    /// <param name="scores">A row of scores for each word.</param>
    /// <param name="stride">How far a row is from the next.</param>
    /// <param name="tags">Gets the tags.</param>
    /// <param name="steps">What a tag after another counts, row the tag before, column the tag; empty for nothing.</param>
    internal void Decode(ReadOnlySpan<float> scores, int stride, Span<int> tags, ReadOnlySpan<float> steps = default)
    {
        if (_from.Length < tags.Length * NameTag.Count)
            _from = new int[tags.Length * 2 * NameTag.Count];
        Span<float> sums = stackalloc float[NameTag.Count];
        Span<float> next = stackalloc float[NameTag.Count];
        for (var i = 0; i < tags.Length; i++)
        {
            for (var tag = 0; tag < NameTag.Count; tag++)
            {
                var (best, bestSum) = (-1, float.NegativeInfinity);
                for (var before = 0; before < (i == 0 ? 1 : NameTag.Count); before++)
                {
                    if (!CanFollow(before, tag))
                        continue;
                    var sum = sums[before] + (steps.IsEmpty ? 0 : steps[(before * NameTag.Count) + tag]);
                    if (best < 0 || sum > bestSum)
                        (best, bestSum) = (before, sum);
                }

                _from[(i * NameTag.Count) + tag] = best;
                next[tag] = best < 0 ? float.NegativeInfinity : bestSum + scores[(i * stride) + tag];
            }

            next.CopyTo(sums);
        }

        var last = 0;
        for (var tag = 1; tag < NameTag.Count; tag++)
        {
            if (sums[tag] > sums[last])
                last = tag;
        }

        for (var i = tags.Length - 1; i >= 0; i--)
        {
            tags[i] = last;
            last = Math.Max(0, _from[(i * NameTag.Count) + last]);
        }
    }

    internal static bool CanFollow(int before, int tag) =>
        tag == NameTag.Outside || NameTag.IsBegin(tag) || (before != NameTag.Outside && NameTag.Kind(before) == NameTag.Kind(tag));
}
