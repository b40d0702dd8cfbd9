namespace Trucewatch.Coding;

/// <summary>Words as what is learned may see them: without names, so that no model can learn who usually does what.</summary>
internal static class NamelessWord
{
    /// <summary>The word's lemma, or only what sort of thing it is where it names somebody, some place or some number.</summary>
    public static string Of(SentenceContext context, int index) => context.Nameless(index);

    /// <summary>The same, worked out.</summary>
    public static string Find(SentenceContext context, int index) =>
        context.IsIn(index, "party") ? "{party}"
        : context.ActorAt(index) is { } actor ? "{" + actor.Kind + "}"
        : context.NumberAt(index) is { } number ? "{" + number.Kind + "}"
        : context.IsIn(index, "place") ? "{place}"
        : OrName(context, index);

    /// <summary>The same, but telling nothing of what sort of party or thing a name is of.</summary>
    public static string OrName(SentenceContext context, int index) =>
        context.Tree[index].Upos is Language.Upos.Propn || context.ActorAt(index) is not null || context.IsIn(index, "place") ? "{name}" : context.Tree[index].Lemma;
}
