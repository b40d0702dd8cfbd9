using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>Finds the number that a share is a share of.</summary>
internal static class Wholes
{
    /// <summary>
    /// "Half of the 50": the number that stands with what is counted. "One million, half of them children", "of the $2.5 billion asked for, a quarter": where the share stands
    /// with a pronoun or by itself, the number told before it in the sentence. Null where there is none.
    /// </summary>
    /// <param name="context">The sentence.</param>
    /// <param name="share">The share.</param>
    /// <param name="counted">The index of the word for what is counted.</param>
    /// <param name="kind">The kind of number that it may be a share of.</param>
    public static NumberMention? Of(SentenceContext context, NumberMention share, int counted, NumberKind kind) =>
        CountedNoun.NumberOf(context, counted, share, kind) ?? (StandsForItself(context, share, counted) ? Before(context, share, kind) : null);

    private static bool StandsForItself(SentenceContext context, NumberMention share, int counted)
    {
        var (first, last) = context.TokensOf(share.Span);
        return (counted >= first && counted <= last) || Partition.IsPronoun(context.Tree.Lower(counted));
    }

    private static NumberMention? Before(SentenceContext context, NumberMention share, NumberKind kind) =>
        context.Numbers.LastOrDefault(number => number.Kind == kind && number.Span.End <= share.Span.Start);
}
