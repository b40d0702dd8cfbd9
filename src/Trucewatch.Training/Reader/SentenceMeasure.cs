using System.Globalization;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>
/// Measures <see cref="SentenceSplitter"/> on a treebank: the text of each document is put together again, with an empty line where a paragraph
/// begins, and the sentences found are compared with those marked.
/// </summary>
internal static class SentenceMeasure
{
    public static void Run(string path, int errors, TextWriter output)
    {
        int right = 0, found = 0, marked = 0;
        foreach (var (text, spans, _) in SentenceDocument.Read(path))
        {
            var wanted = spans.ToHashSet();
            var got = SentenceSplitter.Split(text).Select(sentence => sentence.Span).ToList();
            (right, found, marked) = (right + got.Count(wanted.Contains), found + got.Count, marked + spans.Count);
            foreach (var wrong in got.Where(span => !wanted.Contains(span)).Take(errors))
                output.WriteLine("  " + wrong.Of(text));
        }

        double precision = right / (double)found, recall = right / (double)marked;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path)}: sentences F1 {2 * precision * recall / (precision + recall):F4}, precision {precision:F4}, recall {recall:F4}, {marked} sentences"));
    }
}
