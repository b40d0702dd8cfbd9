using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>A run of words that name a person, without the titles before it.</summary>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word.</param>
/// <param name="Titles">The index of the first title before it; <paramref name="First"/> where there is none.</param>
internal readonly record struct NameRun(int First, int Last, int Titles)
{
    /// <summary>The run around the word, or null where it names no person.</summary>
    public static NameRun? At(SentenceContext context, int index, SpeakerWords words)
    {
        if (!IsNameWord(context, index, words))
            return null;
        int first = index, last = index;
        while (first > 0 && (IsNameWord(context, first - 1, words) || IsParticle(context, first - 1)))
            first--;
        while (last + 1 < context.Tree.Count && (IsNameWord(context, last + 1, words) || IsParticle(context, last + 1) || IsInside(context, last + 1, words)))
            last++;
        while (last > first && IsParticle(context, last))
            last--;
        if (IsEnd(context, last + 1, words))
            last++;
        while (first < last && IsParticle(context, first))
            first++;
        var titles = first;
        while (titles > 0 && context.Tree[titles - 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj && words.Titles.Matches(context.Tree, titles - 1, context))
            titles--;
        return new NameRun(first, last, titles);
    }

    /// <summary>The name as written.</summary>
    public string Text(SentenceTree tree) => tree.Sentence.Text[tree[First].Span.Start..tree[Last].Span.End];

    /// <summary>Whether it can only be a person: two words or more without "the" before them, or a title before it.</summary>
    public bool IsSurely(SentenceTree tree) => (Last > First && !(First > 0 && Titles == First && tree.Lower(First - 1) is "the" or "a" or "an")) || Titles < First;

    private static bool IsNameWord(SentenceContext context, int index, SpeakerWords words)
    {
        var token = context.Tree[index];
        if (context.IsIn(index, "time") || !char.IsUpper(token.Form[0]))
            return false;
        // A surname may be tagged as a plain noun ("Guterres"); where the register knows the person, that does not matter.
        if (context.ActorAt(index) is { } mention)
            return mention.PersonName is not null && !words.Titles.Matches(context.Tree, index, context) && IsSpelledIn(mention.PersonName, token.Form);
        return token.Upos is Upos.Propn && !context.IsIn(index, "place") && !words.Titles.Matches(context.Tree, index, context) && !words.Speaking.Matches(context.Tree, index, context);
    }

    // "Ahmad Muslim Ghafari": a word inside a name that is tagged as something else.
    private static bool IsInside(SentenceContext context, int index, SpeakerWords words) =>
        index + 1 < context.Tree.Count && char.IsUpper(context.Tree[index].Form[0]) && context.Tree[index].Upos is Upos.Adj or Upos.Noun or Upos.X && context.ActorAt(index) is null
        && !words.Titles.Matches(context.Tree, index, context) && !words.Speaking.Matches(context.Tree, index, context) && IsNameWord(context, index + 1, words);

    // "Eyachew Teshale,": the last word of a name before a mark, tagged as something else.
    private static bool IsEnd(SentenceContext context, int index, SpeakerWords words) =>
        index + 1 < context.Tree.Count && char.IsUpper(context.Tree[index].Form[0]) && context.Tree[index].Upos is Upos.Noun or Upos.Adj or Upos.X or Upos.Verb or Upos.Adv
        && context.Tree[index + 1].Upos is Upos.Punct && context.ActorAt(index) is null && !context.IsIn(index, "time") && !context.IsIn(index, "place")
        && !words.Titles.Matches(context.Tree, index, context) && !words.Speaking.Matches(context.Tree, index, context);

    // Names from other scripts are spelled in several ways: "Vasily", "Vassily".
    private static bool IsSpelledIn(string name, string form) =>
        name.Contains(form, StringComparison.OrdinalIgnoreCase)
        || name.Split(' ').Any(word => word.Length > 3 && form.Length > 3 && Folding.Fold(word[0]) == Folding.Fold(form[0]) && Math.Abs(word.Length - form.Length) <= 2);

    // "bin", "van der", "al-": small words inside a name.
    private static bool IsParticle(SentenceContext context, int index) =>
        context.Tree[index].Form == "-"
        || (context.Tree[index].Form.Length <= 3 && char.IsLower(context.Tree[index].Form[0]) && context.Tree[index].Upos is Upos.Propn or Upos.X
            && context.ActorAt(index) is null or { PersonName: not null });
}
