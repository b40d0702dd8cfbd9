using System.IO.Compression;
using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>A text whose sentences are marked.</summary>
/// <param name="Text">The text, with an empty line where a paragraph begins.</param>
/// <param name="Sentences">Where its sentences stand, in order.</param>
/// <param name="Relations">The relation of each word to its head, by where the word begins; empty where nobody marked it. Punctuation is left out.</param>
internal sealed record SentenceDocument(string Text, List<TextSpan> Sentences, Dictionary<int, string> Relations)
{
    // A word stands right where the last one ended, or a blank further.
    private const int Near = 4;

    /// <summary>The documents of a treebank, put together again from its sentences.</summary>
    /// <param name="path">A CoNLL-U file, gzipped.</param>
    public static IEnumerable<SentenceDocument> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        var text = new StringBuilder();
        List<TextSpan> spans = [];
        Dictionary<int, string> relations = [];
        var (paragraph, space, at, sentence) = (false, true, 0, "");
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && spans.Count > 0)
            {
                yield return new SentenceDocument(text.ToString(), spans, relations);
                text.Clear();
                (spans, relations) = ([], []);
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
                (sentence, at) = (line["# text = ".Length..].Trim(), 0);
                spans.Add(new TextSpan(text.Length, text.Length + sentence.Length));
                text.Append(sentence);
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                space = !line.Contains("SpaceAfter=No", StringComparison.Ordinal);
                var cells = line.Split('\t');
                var found = sentence.IndexOf(cells[1], at, StringComparison.Ordinal);
                if (!cells[0].All(char.IsAsciiDigit) || found < 0 || found > at + Near)
                    continue;
                if (cells[3] != "PUNCT")
                    relations[spans[^1].Start + found] = cells[7].Split(':')[0];
                at = found + cells[1].Length;
            }
        }

        if (spans.Count > 0)
            yield return new SentenceDocument(text.ToString(), spans, relations);
    }
}
