using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Binds to a person the words of the tree that say its office or role.</summary>
internal static class Offices
{
    /// <summary>The words, without article and commas; null where the sentence gives none.</summary>
    internal static TextSpan? Of(ParsedSentence sentence, NameMention person)
    {
        var tokens = sentence.Tokens;
        return Before(sentence, person) ?? After(sentence, person)
            ?? (tokens[person.Head].Relation == "appos" && tokens[person.Head].Head is >= 0 and var noun && noun < person.First && IsRole(tokens[noun])
                ? Span(sentence, LeftEdge(tokens, noun), person.First)
                : null);
    }

    // "Egyptian Foreign Minister X", "the 59-year-old former minister X"
    private static TextSpan? Before(ParsedSentence sentence, NameMention person)
    {
        var tokens = sentence.Tokens;
        var title = person.First - 1;
        if (title < 0 || !IsRole(tokens[title]) || !HangsOn(tokens, title, person) || tokens[title].Relation is not ("nmod:desc" or "compound" or "nmod" or "flat" or "appos"))
            return null;
        var first = title;
        while (first > 0 && tokens[first - 1].Relation != "punct" && (Hangs(tokens, first - 1, title) || HangsOn(tokens, first - 1, person)))
            first--;
        // "59-year-old" has its hyphens inside.
        while (first > 2 && tokens[first - 1].Form == "-" && tokens[first - 1].Span.End == tokens[first].Span.Start)
            first = Math.Max(0, first - 2);
        return Span(sentence, first, person.First);
    }

    // "X, the prime minister of Y,"
    private static TextSpan? After(ParsedSentence sentence, NameMention person)
    {
        var tokens = sentence.Tokens;
        for (var i = person.End; i < tokens.Count; i++)
        {
            if (tokens[i].Relation != "appos" || !(tokens[i].Head >= person.First && tokens[i].Head < person.End) || !IsRole(tokens[i]))
                continue;
            var end = i + 1;
            while (end < tokens.Count && Hangs(tokens, end, i))
                end++;
            return Span(sentence, Math.Max(person.End, LeftEdge(tokens, i)), end);
        }

        return null;
    }

    private static bool IsRole(in Token token) => token.Upos is Upos.Noun or Upos.Propn;

    private static bool HangsOn(IReadOnlyList<Token> tokens, int word, NameMention person) => tokens[word].Head >= person.First && tokens[word].Head < person.End;

    private static bool Hangs(IReadOnlyList<Token> tokens, int word, int ancestor)
    {
        while (word >= 0 && word != ancestor)
            word = tokens[word].Head;
        return word == ancestor;
    }

    private static int LeftEdge(IReadOnlyList<Token> tokens, int word)
    {
        var first = word;
        while (first > 0 && Hangs(tokens, first - 1, word))
            first--;
        return first;
    }

    private static TextSpan? Span(ParsedSentence sentence, int first, int end)
    {
        var tokens = sentence.Tokens;
        while (first < end && (tokens[first].Upos is Upos.Det or Upos.Punct or Upos.Cconj or Upos.Adp or Upos.Pron || tokens[first].Relation == "case"))
            first++;
        while (first < end && tokens[end - 1].Upos == Upos.Punct)
            end--;
        return first < end ? new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) : null;
    }
}
