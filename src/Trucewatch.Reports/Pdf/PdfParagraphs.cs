using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Trucewatch.Reports;

/// <summary>The paragraphs of a PDF in the order in which they are read: columns one after another, without what every page repeats at its edges.</summary>
internal static class PdfParagraphs
{
    // A line at the edge of a page that stands on so many of them is no part of the text.
    private const int FewestRepeats = 3;
    private const int EdgeBlocks = 2;

    /// <summary>The paragraphs of a document's first pages.</summary>
    /// <param name="document">The document.</param>
    /// <param name="limits">How many pages to read, and how many letters they may have.</param>
    /// <exception cref="InvalidDataException">A page, or all together, have too many letters.</exception>
    public static List<string> Read(PdfDocument document, ReaderLimits limits)
    {
        var letters = 0;
        List<List<string>> pages = [];
        foreach (var page in document.GetPages().Take(limits.MostPages))
        {
            var own = Letters(page);
            letters += own.Count;
            if (own.Count > limits.MostLettersOnPage || letters > limits.MostPdfLetters)
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"page {page.Number} has {own.Count:N0} letters, those up to it {letters:N0}; at most {limits.MostLettersOnPage:N0} and {limits.MostPdfLetters:N0} are read"));
            }

            pages.Add(Blocks(own));
        }

        var edges = pages.SelectMany(page => Edges(page).Select(Key).Distinct()).GroupBy(key => key, StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestRepeats).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        List<string> paragraphs = [];
        foreach (var page in pages)
        {
            var own = Edges(page).Where(block => edges.Contains(Key(block)) || block.All(c => char.IsAsciiDigit(c) || c == ' ')).ToHashSet(StringComparer.Ordinal);
            foreach (var block in page.Where(block => !own.Contains(block)))
            {
                if (paragraphs.Count > 0 && GoesOn(paragraphs[^1], block))
                    paragraphs[^1] = Join(paragraphs[^1], block);
                else
                    paragraphs.Add(block);
            }
        }

        return paragraphs;
    }

    // A letter set several times in one place, as some programs do for bold print, is one. The library has this too, comparing each letter with all before.
    private static List<Letter> Letters(Page page) =>
        [.. page.Letters.DistinctBy(letter => (letter.Value, Math.Round(letter.StartBaseLine.X, 1), Math.Round(letter.StartBaseLine.Y, 1)))];

    private static List<string> Blocks(List<Letter> letters)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(letters).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0)
            return [];
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words));
        return [.. blocks.Select(Text).Where(text => text.Length > 0)];
    }

    private static string Text(TextBlock block) => block.TextLines.Select(line => Whitespace.Fold(line.Text)).Where(line => line.Length > 0).Aggregate("", Join);

    private static IEnumerable<string> Edges(List<string> page) =>
        page.Count <= 2 * EdgeBlocks ? page : page.Take(EdgeBlocks).Concat(page.TakeLast(EdgeBlocks));

    // Page numbers and dates differ from page to page.
    private static string Key(string block) => string.Concat(block.Select(c => char.IsAsciiDigit(c) ? '0' : c));

    private static bool GoesOn(string before, string after) => char.IsLower(after[0]) && before[^1] is not ('.' or '!' or '?' or ':' or '”' or '"');

    // A hyphen at the end of a line is taken for one that only parts the word there.
    private static string Join(string before, string after)
    {
        if (before.Length == 0)
            return after;
        return before is [.., var letter, '-'] && char.IsLower(letter) && char.IsLower(after[0])
            ? string.Concat(before.AsSpan(0, before.Length - 1), after)
            : new StringBuilder(before).Append(' ').Append(after).ToString();
    }
}
