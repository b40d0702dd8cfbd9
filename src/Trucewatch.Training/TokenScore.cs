using System.Text;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>Compares the tokenizer with a treebank's own words, on its sentences' text.</summary>
internal static class TokenScore
{
    internal static void Print(string path, TextWriter output)
    {
        int gold = 0, found = 0, right = 0;
        foreach (var sentence in Treebank.Read(path))
        {
            var (text, expected) = Rebuild(sentence);
            var actual = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
            var shared = actual.Intersect(expected).Count();
            gold += expected.Count;
            found += actual.Count;
            right += shared;
            if (shared != expected.Count)
                output.WriteLine($"- {Show(text, expected.Except(actual))} + {Show(text, actual.Except(expected))}");
        }

        output.WriteLine($"precision {right / (double)found:F4} recall {right / (double)gold:F4} F1 {2.0 * right / (found + gold):F4}");
    }

    private static string Show(string text, IEnumerable<TextSpan> spans) => string.Join(" | ", spans.Select(s => s.Of(text)));

    // The words of a multiword token are laid over its letters; those whose letters differ from the text ("au" = "à le") are left out.
    private static (string Text, List<TextSpan> Words) Rebuild(ConlluSentence sentence)
    {
        var text = new StringBuilder();
        List<TextSpan> words = [];
        var skip = 0;
        for (var i = 0; i < sentence.Rows.Count; i++)
        {
            var row = sentence.Rows[i];
            if (row.Id.Contains('.', StringComparison.Ordinal))
                continue;
            if (row.Id.Contains('-', StringComparison.Ordinal))
            {
                var ends = row.Id.Split('-');
                skip = int.Parse(ends[1], System.Globalization.CultureInfo.InvariantCulture) - int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture) + 1;
                var position = text.Length;
                for (var j = 1; j <= skip; j++)
                {
                    var length = sentence.Rows[i + j].Form.Length;
                    words.Add(new TextSpan(position, position + length));
                    position += length;
                }
            }
            else if (skip > 0)
            {
                skip--;
                continue;
            }
            else
            {
                words.Add(new TextSpan(text.Length, text.Length + row.Form.Length));
            }

            text.Append(row.Form);
            if (!row.Misc.Contains("SpaceAfter=No", StringComparison.Ordinal))
                text.Append(' ');
        }

        return (text.ToString().TrimEnd(), words);
    }
}
