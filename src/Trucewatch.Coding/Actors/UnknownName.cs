using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>A name that the register does not know, as far as its capitals go: "Security and Defence Council", "Hassan Kabroun" behind his title.</summary>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word.</param>
internal readonly record struct UnknownName(int First, int Last)
{
    private const int Longest = 8;

    /// <summary>The name around the word, without titles before it; null where nothing but a title, a place or a time stands there.</summary>
    public static UnknownName? At(SentenceContext context, int index, ActorWords words)
    {
        var tree = context.Tree;
        if (!IsNameWord(context, index) || context.IsIn(index, "place"))
            return null;
        int first = index, last = index;
        while (last + 1 < tree.Count && last - first < Longest && Next(context, last + 1, +1, index, words) is var right && right >= 0)
            last = right;
        while (first > 0 && last - first < Longest && Next(context, first - 1, -1, index, words) is var left && left >= 0)
            first = left;
        var institution = words.StateNouns.Matches(tree, last, context) || words.BodyNouns.Matches(tree, last, context) || words.GroupNouns.Matches(tree, last, context)
            || words.StateNouns.Matches(tree, first, context) || words.BodyNouns.Matches(tree, first, context);
        while (!institution && first < last && (tree[first].Form == "-" || words.Titles.Matches(tree, first, context)))
            first++;
        // "The Council", "the Secretary-General": what a report calls by its kind alone points back to a name.
        if (first == last && (institution || words.Titles.Matches(tree, first, context) || words.Organs.Matches(tree, first, context)))
            return null;
        return new UnknownName(first, last);
    }

    /// <summary>The name as written, or the short form that stands behind it in brackets.</summary>
    public string Text(SentenceTree tree)
    {
        var end = tree[Last].Span.End;
        return ActorResolver.Acronym(tree.Sentence.Text.AsSpan(end)) is { } acronym ? acronym : tree.Sentence.Text[tree[First].Span.Start..end];
    }

    /// <summary>The next word of the name in a direction, over "of" or "and" where they stand inside it; -1 at its end.</summary>
    private static int Next(SentenceContext context, int at, int step, int index, ActorWords words)
    {
        var tree = context.Tree;
        if (IsNameWord(context, at))
            return at;
        var over = at + step;
        if (over < 0 || over >= tree.Count || !IsNameWord(context, over))
            return -1;
        // Two persons are joined by "and" as well; only an institution's name has it inside.
        var institution = step > 0 ? tree[at + step].Head == index || words.BodyNouns.Matches(tree, index, context) : words.BodyNouns.Matches(tree, index, context) || words.StateNouns.Matches(tree, index, context);
        return tree.Lower(at) switch
        {
            "of" or "for" => step > 0 ? tree.IsUnder(over, index) ? over : -1 : tree.IsUnder(index, over) ? over : -1,
            "and" when institution => over,
            "bin" or "al" or "de" or "el" or "-" => over,
            _ => -1,
        };
    }

    private static bool IsNameWord(SentenceContext context, int index) =>
        char.IsUpper(context.Tree[index].Form[0]) && context.Tree[index].Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.X && !context.IsIn(index, "time")
        && context.NumberAt(index) is null && context.ActorAt(index) is null && !(index == 0 && context.Tree[index].Upos is Upos.Adj);
}
