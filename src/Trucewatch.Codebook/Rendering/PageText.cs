namespace Trucewatch.Codebook;

/// <summary>The parts of a page that are for people: its paragraphs under their headings.</summary>
internal static class PageText
{
    /// <summary>The first paragraph under the title, on one line.</summary>
    public static string FirstParagraph(string markdown) =>
        Sections(markdown) is [var first, ..] && first.Paragraphs.Count > 0 ? first.Paragraphs[0] : "";

    /// <summary>The sections in order: heading ("" for what stands under the title) and paragraphs, each on one line; items of a list begin with "- ".</summary>
    public static List<(string Heading, List<string> Paragraphs)> Sections(string markdown)
    {
        var sections = new List<(string Heading, List<List<string>> Paragraphs)>();
        var lines = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var i = 0;
        if (lines[0].Trim() == "---")
        {
            for (i = 1; i < lines.Length && lines[i].Trim() != "---"; i++)
            {
            }

            i++;
        }

        var open = false;
        for (; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                sections.Add(("", []));
                open = false;
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                sections.Add((line[3..], []));
                open = false;
            }
            else if (line.Length == 0)
            {
                open = false;
            }
            else if (sections.Count > 0)
            {
                var paragraphs = sections[^1].Paragraphs;
                if (open && !line.StartsWith("- ", StringComparison.Ordinal))
                    paragraphs[^1].Add(line);
                else
                    paragraphs.Add([line]);
                open = true;
            }
        }

        return sections.ConvertAll(section => (section.Heading, section.Paragraphs.ConvertAll(lines => string.Join(' ', lines))));
    }
}
