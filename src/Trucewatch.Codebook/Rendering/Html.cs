using System.Net;

namespace Trucewatch.Codebook;

/// <summary>Text for pages.</summary>
internal static class Html
{
    /// <summary>The text with the signs that mark-up uses written out.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The same, with what stands between backquotes as code.</summary>
    public static string Prose(string text)
    {
        var pieces = Text(text).Split('`');
        // An odd mark at the end is a mark.
        return string.Concat(pieces.Select((piece, i) => i % 2 == 0 ? piece : i == pieces.Length - 1 ? "`" + piece : $"<code>{piece}</code>"));
    }
}
