using System.Globalization;
using System.IO.Compression;
using System.Text;
using Trucewatch.Language;
using Trucewatch.Records;

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
        foreach (var (text, spans) in Documents(path))
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

    /// <summary>The documents of a CoNLL-U file as text and the spans of their sentences.</summary>
    public static IEnumerable<(string Text, List<TextSpan> Sentences)> Documents(string path)
    {
        using var file = File.OpenRead(path);
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var paragraph = false;
        var space = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && spans.Count > 0)
            {
                yield return (text.ToString(), spans);
                text.Clear();
                spans = [];
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                paragraph = true;
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                if (text.Length > 0)
                    text.Append(paragraph ? "\n\n" : space ? " " : "");
                paragraph = false;
                var words = line["# text = ".Length..].Trim();
                spans.Add(new TextSpan(text.Length, text.Length + words.Length));
                text.Append(words);
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                space = !line.Contains("SpaceAfter=No", StringComparison.Ordinal);
            }
        }

        if (spans.Count > 0)
            yield return (text.ToString(), spans);
    }
}
