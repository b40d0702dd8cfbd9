using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>
/// Cuts a text into sentences by its characters alone. A sentence never crosses an empty line; inside a paragraph rules about marks and
/// abbreviations propose where it ends, and two small trained models decide: a linear one that knows their proposal, the words around and the habits of
/// the text, and a recurrent network that reads the whole paragraph and finds ends that no mark shows, as after greetings, signatures and lines of lists.
/// </summary>
public static partial class SentenceSplitter
{
    private const string Closers = "\"”’')]»*_";

    // How sure the models must be to overrule the rules, how much the network's word counts where there is a mark, what speaks for an end without one,
    // and what against an end where the rules allow none; found on the development parts of the treebanks.
    private const float Trust = 1;
    private const float NetworkOnMarks = 0.5f;
    private const float Unmarked = 0.75f;
    private const float Closed = 1;

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
        return Split(text, passedOver, BoundaryModel.BuiltIn, BoundaryNetwork.BuiltIn);
    }

    /// <summary>As <see cref="Split(string, IReadOnlyList{TextSpan})"/>, by models of one's own.</summary>
    internal static IReadOnlyList<SentenceSpan> Split(string text, IReadOnlyList<TextSpan> passedOver, BoundaryModel model, BoundaryNetwork network)
    {
        var smallStarts = BoundaryFeatures.SmallStarts(text);
        List<(TextSpan Span, int Number, List<int> Ends)> paragraphs = [];
        List<List<Gap>> gaps = [];
        var (number, skip) = (0, 0);
        foreach (var paragraph in Paragraphs(text))
        {
            while (skip < passedOver.Count && passedOver[skip].End <= paragraph.Start)
                skip++;
            if (skip == passedOver.Count || !passedOver[skip].Contains(paragraph))
            {
                List<int> ends = [];
                List<Gap> own = [];
                ListEnds(text, paragraph, ends);
                ParagraphGaps.List(text, paragraph, ends, own);
                paragraphs.Add((paragraph, number, ends));
                gaps.Add(own);
            }

            number++;
        }

        var sentences = new List<SentenceSpan>((text.Length / 120) + 1);
        var weights = network.Weigh(text, gaps, smallStarts);
        for (var i = 0; i < gaps.Count; i++)
        {
            var (paragraph, place, ends) = paragraphs[i];
            Decide(text, gaps[i], model, weights[i], smallStarts, ends);
            var start = paragraph.Start;
            foreach (var end in ends)
            {
                sentences.Add(new SentenceSpan(new TextSpan(start, end), place));
                start = SkipSpace(text, end);
            }

            sentences.Add(new SentenceSpan(new TextSpan(start, paragraph.End), place));
        }

        return sentences;
    }

    /// <summary>The paragraphs of a text, without white space at their ends.</summary>
    internal static IEnumerable<TextSpan> Paragraphs(string text)
    {
        for (var start = SkipSpace(text, 0); start < text.Length;)
        {
            var end = EndOfParagraph(text, start);
            yield return new TextSpan(start, TrimEnd(text, start, end));
            start = SkipSpace(text, end);
        }
    }

    /// <summary>Where the rules end sentences inside a paragraph, in order; its own end is not among them.</summary>
    internal static void ListEnds(string text, TextSpan paragraph, List<int> ends)
    {
        ends.Clear();
        var from = paragraph.Start;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (!IsTerminator(text[i]))
                continue;
            var mark = i;
            while (i + 1 < paragraph.End && IsTerminator(text[i + 1]))
                i++;
            var close = i + 1;
            while (close < paragraph.End && IsCloser(text, close, from))
                close++;
            if (close >= paragraph.End)
                break;
            if (!char.IsWhiteSpace(text[close]) && !IsFullWidth(text[i]))
                continue;
            if (!Ends(text, from, mark, i, close, paragraph.End))
                continue;
            ends.Add(close);
            from = SkipSpace(text, close);
            i = from - 1;
        }
    }

    /// <summary>Lets the models decide over every gap. Ends without white space after them, as in Chinese, stay as the rules have them.</summary>
    private static void Decide(string text, List<Gap> gaps, BoundaryModel model, float[] weights, int smallStarts, List<int> ends)
    {
        ends.RemoveAll(end => char.IsWhiteSpace(text[end]));
        var sentenceStart = 0;
        for (var i = 0; i < gaps.Count; i++)
        {
            if (Weight(text, gaps, i, sentenceStart, model, weights[i], smallStarts) <= 0)
                continue;
            ends.Add(gaps[i].Before.End);
            sentenceStart = gaps[i].Number;
        }

        ends.Sort();
    }

    // In a text that is written with care the network is asked only about ends that no mark shows: there, marks are kept, and breaking them is no end.
    private static float Weight(string text, List<Gap> gaps, int index, int sentenceStart, BoundaryModel model, float network, int smallStarts)
    {
        var isMarked = IsMarked(text, gaps[index]);
        if (!BoundaryFeatures.IsOpen(text, gaps[index], sentenceStart))
            return isMarked || smallStarts == 0 ? -1 : network - Closed;
        var weight = model.Weigh(text, gaps, index, sentenceStart, smallStarts);
        return !isMarked ? weight + network + Unmarked : weight + (smallStarts == 0 ? 0 : network * NetworkOnMarks) - Margin(text, gaps[index], smallStarts);
    }

    private static bool IsMarked(string text, in Gap gap)
    {
        var core = gap.Before.In(text).TrimEnd(Closers);
        return !core.IsEmpty && IsTerminator(core[^1]);
    }

    /// <summary>
    /// What the weight of a gap after a mark must be above. Where a text is written with care, what the rules say of full stops takes some overruling;
    /// elsewhere the models decide alone.
    /// </summary>
    private static float Margin(string text, in Gap gap, int smallStarts)
    {
        if (gap.ByRule)
            return smallStarts == 0 ? -Trust : 0;
        var before = gap.Before.In(text);
        var core = before.TrimEnd(Closers);
        // “Will it hold?” Ali asked.
        if (core.Length < before.Length && core[^1] is '?' or '!' && IsSaid(text, gap.After.Start, text.Length))
            return float.PositiveInfinity;
        return smallStarts == 0 ? Trust : 0;
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
        while (at < text.Length && Characters.IsBlank(text[at]))
            at++;
        return at;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && Characters.IsBlank(text[end - 1]))
            end--;
        return end;
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।';

    private static bool IsFullWidth(char c) => c is '。' or '！' or '？';

    /// <summary>Whether the mark at <paramref name="at"/> closes what the sentence opened: a straight quote does when no space stands before it.</summary>
    private static bool IsCloser(string text, int at, int from) =>
        text[at] is '”' or '’' or ')' or ']' or '»' or '}' or '*' or '_' || (text[at] is '"' or '\'' && at > from && !char.IsWhiteSpace(text[at - 1]));
}
