using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Reads whose people a figure counts, and where and when.</summary>
internal static class FigureSetting
{
    /// <summary>The party that what is counted belongs to, by name or by what stands with the noun ("Israeli soldiers"); null where none is told.</summary>
    public static string? Actor(SentenceContext context, int counted)
    {
        if (context.ActorAt(counted) is { } mention)
            return mention.Party;
        foreach (var child in context.Tree.Children(counted))
        {
            if (context.Tree.BaseRelation(child) is "amod" or "compound" or "nmod" && context.ActorAt(child) is { Kind: not ActorKind.Media and not ActorKind.Collective } beside)
                return beside.Party;
        }

        return null;
    }

    /// <summary>
    /// The places of the sentence at which something can have been counted: a name that is the subject of a clause ("since Israel resumed ...") is a party that
    /// acts there, and no place, unless the sentence has no other.
    /// </summary>
    public static IEnumerable<TextSpan> Places(SentenceContext context)
    {
        var spans = context.Places.Select(place => place.Span).ToList();
        var located = spans.Where(span => context.HeadOf(span) is var head and >= 0 && context.Tree.BaseRelation(head) is not "nsubj").ToList();
        return located.Count > 0 ? located : spans;
    }

    /// <summary>The times of the sentence; "April and May" is one.</summary>
    public static IEnumerable<TextSpan> Periods(SentenceContext context)
    {
        const int LongestJoint = 5;
        TextSpan? open = null;
        foreach (var time in context.Times)
        {
            if (open is { } before && time.Span.Start > before.End && time.Span.Start - before.End <= LongestJoint
                && context.Sentence.Text.AsSpan(before.End, time.Span.Start - before.End) is " and " or " to ")
            {
                open = new TextSpan(before.Start, time.Span.End);
                continue;
            }

            if (open is { } done)
                yield return done;
            open = time.Span;
        }

        if (open is { } last)
            yield return last;
    }

    /// <summary>The stretch that stands nearest to the word, the later of two equally near; null where there is none.</summary>
    public static TextSpan? Nearest(SentenceContext context, int index, IEnumerable<TextSpan> spans)
    {
        var word = context.Tree[index].Span;
        TextSpan? best = null;
        var least = int.MaxValue;
        foreach (var span in spans)
        {
            var distance = span.Start >= word.End ? span.Start - word.End : Math.Max(0, word.Start - span.End);
            if (distance > least)
                continue;
            (best, least) = (span, distance);
        }

        return best;
    }
}
