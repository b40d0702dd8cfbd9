using System.Text;

namespace Trucewatch.Reports;

/// <summary>White space as the reader sees it.</summary>
internal static class Whitespace
{
    /// <summary>Whether a character is space between words, or one of the marks without width that pages scatter among them.</summary>
    public static bool IsSpace(char c) =>
        c <= ' ' || (c >= '\u0080' && (char.IsWhiteSpace(c) || IsInvisible(c)));

    /// <summary>Whether a character is dropped without leaving a space: soft hyphens, joiners, byte-order marks.</summary>
    public static bool IsInvisible(char c) => c is '\u200B' or '\uFEFF' or '\u00AD' or '\u2060';

    /// <summary>The text with every run of white space made one blank, and none at its ends.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (IsInvisible(c))
                continue;
            if (IsSpace(c))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
                folded.Append(' ');
            gap = false;
            folded.Append(c);
        }

        return folded.ToString();
    }
}
