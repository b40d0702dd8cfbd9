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
