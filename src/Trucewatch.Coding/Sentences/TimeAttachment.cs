using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>
/// Finds the expression of time that belongs to a doing: the one that the fewest and the lightest steps in the tree part from its word. A step out of
/// a clause weighs more than one within it, and one down into another clause most, so that "the truce that began on Monday collapsed on Friday"
/// gives each verb its own day.
/// </summary>
internal static class TimeAttachment
{
    private const int Farthest = 9;
    private const int OutOfClause = 2;
    private const int IntoClause = 5;
    private const int IntoJoined = 2;

    // A length without a place in the calendar, and a day up to which something goes on, are taken only where nothing nearer says when.
    private const int OfLength = 6;
    private const int OfEnd = 3;

    /// <summary>The best, or null where the sentence has none near enough.</summary>
    public static TimeMention? Of(SentenceContext context, int index) => Ranked(context, index).FirstOrDefault().Mention;

    /// <summary>Those days that stand with the word itself, in reading order: "on Monday and on Thursday".</summary>
    public static IReadOnlyList<TimeMention> Each(SentenceContext context, int index)
    {
        var ranked = Ranked(context, index).Where(one => one.Mention is { Kind: TimeKind.Point, From: not null }).ToList();
        var nearest = ranked.Count > 0 ? ranked[0].Weight : 0;
        return [.. ranked.Where(one => one.Weight - nearest <= IntoJoined + 1).Select(one => one.Mention).OrderBy(mention => mention.Span.Start)];
    }

    private static List<(TimeMention Mention, int Weight)> Ranked(SentenceContext context, int index)
    {
        var ranked = new List<(TimeMention Mention, int Weight, int Distance)>();
        foreach (var mention in context.Times)
        {
            var head = context.HeadOf(mention.Span);
            if (head < 0)
                continue;
            var weight = Weight(context, index, head) + Weight(mention);
            if (weight <= Farthest)
                ranked.Add((mention, weight, Math.Abs(head - index)));
        }

        return [.. ranked.OrderBy(one => one.Weight).ThenBy(one => one.Distance).Select(one => (one.Mention, one.Weight))];
    }

    private static int Weight(TimeMention mention)
    {
        if (mention.From is null && mention.To is null)
            return OfLength;
        return mention.Kind is TimeKind.Until ? OfEnd : 0;
    }

    private static int Weight(SentenceContext context, int from, int to)
    {
        var tree = context.Tree;
        var up = new Dictionary<int, int>();
        var weight = 0;
        var at = from;
        for (var guard = tree.Count; at >= 0 && guard > 0; guard--)
        {
            up[at] = weight;
            weight += IsClause(context, at) ? OutOfClause : 1;
            at = tree[at].Head;
        }

        weight = 0;
        at = to;
        for (var guard = tree.Count; at >= 0 && guard > 0; guard--)
        {
            if (up.TryGetValue(at, out var above))
                return above + weight;
            weight += IsClause(context, at) ? IntoClause : tree.Is(at, "conj") ? IntoJoined : 1;
            at = tree[at].Head;
        }

        return int.MaxValue / 2;
    }

    private static bool IsClause(SentenceContext context, int index) => context.Tree.BaseRelation(index) switch
    {
        "advcl" or "ccomp" or "acl" or "parataxis" or "csubj" => true,
        "conj" => context.Tree[index].Upos is Upos.Verb,
        _ => false,
    };
}
