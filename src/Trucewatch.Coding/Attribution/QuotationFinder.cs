using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Finds what stands in quotation marks, over sentences and paragraphs.</summary>
/// <remarks>
/// A paragraph that begins with an opening mark while a quotation is still open goes on with it, as newspapers set them.
/// A quotation that is never closed ends with its paragraph.
/// </remarks>
internal static class QuotationFinder
{
    // A mark longer than this many paragraphs without a close is a slip of the typist and not a quotation.
    private const int LongestInParagraphs = 6;

    /// <summary>The quotations of the text in order, without their marks.</summary>
    public static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        var start = -1;
        var paragraphs = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '“' or '„' or '«')
            {
                start = start < 0 ? i + 1 : start;
            }
            else if (c is '”' or '»')
            {
                Close(found, ref start, i, ref paragraphs);
            }
            else if (c == '"')
            {
                if (start < 0)
                    start = i + 1;
                else if (!OpensParagraph(text, i))
                    Close(found, ref start, i, ref paragraphs);
            }
            else if (c == '\n' && i + 1 < text.Length && text[i + 1] == '\n' && start >= 0)
            {
                // The quotation goes on only if the next paragraph opens with a mark again.
                var next = i + 1;
                while (next < text.Length && text[next] == '\n')
                    next++;
                var goesOn = next < text.Length && text[next] is '“' or '"' or '„' or '«' && ++paragraphs < LongestInParagraphs;
                var from = start;
                Close(found, ref start, i, ref paragraphs, keepCount: goesOn);
                if (goesOn)
                    start = next + 1;
                if (start < 0 && from >= 0)
                    paragraphs = 0;
                i = goesOn ? next : i;
            }
        }

        if (start >= 0 && start < text.Length)
            found.Add(new TextSpan(start, text.Length));
        return found;
    }

    private static bool OpensParagraph(string text, int index) => index == 0 || text[index - 1] == '\n';

    private static void Close(List<TextSpan> found, ref int start, int end, ref int paragraphs, bool keepCount = false)
    {
        if (start >= 0 && end > start)
            found.Add(new TextSpan(start, end));
        start = -1;
        if (!keepCount)
            paragraphs = 0;
    }
}
