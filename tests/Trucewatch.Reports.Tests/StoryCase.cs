using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Trucewatch.Reports.Tests;

/// <summary>
/// A page or text of the folder <c>Cases</c> with its story marked: <c>[[</c> and <c>]]</c> stand around each paragraph of it, <c>[[+</c> around a
/// piece that goes on with the sentence before.
/// </summary>
internal sealed partial record StoryCase(string Page, string Story)
{
    private const int TimeoutMilliseconds = 60_000;

    /// <summary>The names of the files in a subfolder of <c>Cases</c>.</summary>
    public static TheoryData<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Reads a case.</summary>
    public static StoryCase Load(string folder, string name)
    {
        var marked = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", folder, name));
        var story = new StringBuilder();
        foreach (Match piece in Marked().Matches(marked))
        {
            var text = piece.Groups["text"].Value;
            if (name.EndsWith(".html", StringComparison.Ordinal))
                text = WebUtility.HtmlDecode(Tag().Replace(text, ""));
            story.Append(story.Length == 0 ? "" : piece.Groups["on"].Success ? " " : "\n\n").Append(Blank().Replace(text, " ").Trim());
        }

        return new StoryCase(Marked().Replace(marked, "${text}"), story.ToString());
    }

    [GeneratedRegex(@"\[\[(?<on>\+)?(?<text>.*?)\]\]", RegexOptions.Singleline, TimeoutMilliseconds)]
    private static partial Regex Marked();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, TimeoutMilliseconds)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, TimeoutMilliseconds)]
    private static partial Regex Blank();
}
