using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>
/// Cuts a text into sentences by its characters alone. A sentence never crosses an empty line; inside a paragraph it ends at a full stop,
/// a question or exclamation mark with what closes after it, unless the word before or after says otherwise.
/// </summary>
public static partial class SentenceSplitter
{
    /// <summary>
    /// The sentences of a text in order. They do not overlap, none is empty, and together they hold every character that is not white space.
    /// Time is linear in the text.
    /// </summary>
    public static IReadOnlyList<SentenceSpan> Split(string text) => Split(text, []);

    /// <summary>As <see cref="Split(string)"/>, but for paragraphs that are no sentences, such as the headings inside a story.</summary>
    /// <param name="text">The text.</param>
    /// <param name="passedOver">Where those paragraphs stand, in order; they are counted as paragraphs, and give no sentence.</param>
    public static IReadOnlyList<SentenceSpan> Split(string text, IReadOnlyList<TextSpan> passedOver)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(passedOver);
        var sentences = new List<SentenceSpan>(text.Length / 120 + 1);
        var (paragraph, skip) = (0, 0);
        for (var start = SkipSpace(text, 0); start < text.Length;)
        {
            var end = EndOfParagraph(text, start);
            while (skip < passedOver.Count && passedOver[skip].End <= start)
                skip++;
            if (skip == passedOver.Count || passedOver[skip].Start > start || passedOver[skip].End < TrimEnd(text, start, end))
                SplitParagraph(text, start, end, paragraph, sentences);
            paragraph++;
            start = SkipSpace(text, end);
        }

        return sentences;
    }

    private static void SplitParagraph(string text, int start, int end, int paragraph, List<SentenceSpan> sentences)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (!IsTerminator(text[i]))
                continue;
            var mark = i;
            while (i + 1 < end && IsTerminator(text[i + 1]))
                i++;
            var close = i + 1;
            while (close < end && IsCloser(text, close, from))
                close++;
            if (close >= end)
                break;
            if (!char.IsWhiteSpace(text[close]) && !IsFullWidth(text[i]))
                continue;
            if (!Ends(text, from, mark, i, close, end))
                continue;
            Add(text, from, close, paragraph, sentences);
            from = close;
            i = close - 1;
        }

        Add(text, from, end, paragraph, sentences);
    }

    private static void Add(string text, int from, int to, int paragraph, List<SentenceSpan> sentences)
    {
        from = SkipSpace(text, from);
        to = TrimEnd(text, from, to);
        if (from < to)
            sentences.Add(new SentenceSpan(new TextSpan(from, to), paragraph));
    }

    private static int EndOfParagraph(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] != '\n')
                continue;
            var next = i + 1;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r')
                next++;
            if (next < text.Length && text[next] == '\n')
                return i;
            i = next - 1;
        }

        return text.Length;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।';

    private static bool IsFullWidth(char c) => c is '。' or '！' or '？';

    /// <summary>Whether the mark at <paramref name="at"/> closes what the sentence opened: a straight quote does when no space stands before it.</summary>
    private static bool IsCloser(string text, int at, int from) =>
        text[at] is '”' or '’' or ')' or ']' or '»' or '}' or '*' or '_' || (text[at] is '"' or '\'' && at > from && !char.IsWhiteSpace(text[at - 1]));
}
