using System.Net;
using System.Text.RegularExpressions;

namespace Trucewatch.Codebook;

/// <summary>Text for pages.</summary>
internal static partial class Html
{
    /// <summary>The text with the signs that mark-up uses written out.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The same, with what stands between backquotes as code and what stands between stars set apart.</summary>
    public static string Prose(string text)
    {
        var pieces = Text(text).Split('`');
        // An odd mark at the end is a mark.
        return string.Concat(pieces.Select((piece, i) => i % 2 == 0 ? Emphasis().Replace(piece, "<em>$1</em>") : i == pieces.Length - 1 ? "`" + Emphasis().Replace(piece, "<em>$1</em>") : $"<code>{piece}</code>"));
    }

    // A star by itself, or within a word, is a star.
    [GeneratedRegex(@"(?<![\w*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\w*])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Emphasis();
}
