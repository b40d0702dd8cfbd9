using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Lists the gaps of a paragraph: its white space, and the places without any where two sentences run together.</summary>
internal static class ParagraphGaps
{
    /// <summary>The gaps between the words of a paragraph, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">Where the paragraph stands in it.</param>
    /// <param name="rules">Where the rules end sentences in it, in order.</param>
    /// <param name="gaps">Is filled.</param>
    public static void List(string text, TextSpan paragraph, List<int> rules, List<Gap> gaps)
    {
        gaps.Clear();
        var (rule, number, quotes, straight, brackets) = (0, 0, 0, 0, 0);
        var before = WordAt(text, paragraph.Start, paragraph.End);
        while (before.End < paragraph.End)
        {
            foreach (var c in before.In(text))
            {
                quotes += c is '“' or '«' or '„' ? 1 : c is '”' or '»' ? -1 : 0;
                straight += c == '"' ? 1 : 0;
                brackets += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            }

            var next = before.End;
            while (next < paragraph.End && Characters.IsBlank(text[next]))
                next++;
            if (next == paragraph.End)
                return;
            while (rule < rules.Count && rules[rule] < before.End)
                rule++;
            var after = WordAt(text, next, paragraph.End);
            number++;
            gaps.Add(new Gap(before, after, number, rule < rules.Count && rules[rule] == before.End, quotes > 0 || straight % 2 == 1, brackets > 0));
            before = after;
        }
    }

    private static TextSpan WordAt(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && !Characters.IsBlank(text[stop]))
        {
            stop++;
            if (IsRunOn(text, stop, start, end))
                break;
        }

        return new TextSpan(start, stop);
    }

    /// <summary>Whether two sentences run together without a space, as in "of the album.That way": small letters, a mark, a capital and a small letter.</summary>
    private static bool IsRunOn(string text, int at, int start, int end) =>
        at - 3 >= start && at + 1 < end
        && text[at - 1] is '.' or '!' or '?' && char.IsUpper(text[at]) && (char.IsLower(text[at + 1]) || char.IsWhiteSpace(text[at + 1]))
        && (char.IsLower(text[at - 2]) || text[at - 2] is '.' or '!' or '?') && char.IsLower(text[at - 3]);
}
