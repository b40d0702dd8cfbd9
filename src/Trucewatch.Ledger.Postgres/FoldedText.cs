using System.Text;

namespace Trucewatch.Ledger.Postgres;

/// <summary>The words of a report as searches find them.</summary>
internal sealed class FoldedText
{
    /// <summary>The words of both, folded, each between two blanks, with a line feed between the headline's and the text's.</summary>
    public FoldedText(string? title, string text)
    {
        var folded = new StringBuilder(text.Length + (text.Length / 4));
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        Append(title ?? "");
        folded.Append('\n');
        Append(text);
        Text = folded.ToString();
        Distinct = [.. distinct];

        void Append(string part)
        {
            foreach (var word in SearchWords.Of(part))
            {
                Length++;
                folded.Append(Between(word.Folded));
                distinct.Add(SearchWords.Cut(word.Folded));
            }
        }
    }

    /// <summary>All words in their order.</summary>
    public string Text { get; }

    /// <summary>Each word once; long ones cut.</summary>
    public string[] Distinct { get; }

    /// <summary>How many words there are.</summary>
    public int Length { get; private set; }

    /// <summary>A word as it stands in <see cref="Text"/>; several one after the other are a phrase.</summary>
    public static string Between(string word) => " " + word + " ";
}
