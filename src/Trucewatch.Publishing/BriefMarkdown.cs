using System.Globalization;
using System.Text;

namespace Trucewatch.Publishing;

/// <summary>Writes a brief as Markdown with footnotes.</summary>
public static class BriefMarkdown
{
    private const string Marks = "\\`*_[]<>#|";

    /// <summary>The whole document, lines ended by a line feed.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var text = new StringBuilder();
        var evidence = new EvidenceList(brief.Reports);
        text.Append(CultureInfo.InvariantCulture, $"# Brief: {Escape(BriefText.Name(brief.Situation))}, {BriefText.Day(brief.Since)} to {BriefText.Day(brief.AsOf)}\n");
        foreach (var section in brief.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(section.Heading)}\n\n");
            if (section.Lines.Count == 0)
                text.Append(Escape(section.Nothing)).Append('\n');
            foreach (var line in section.Lines)
            {
                var notes = evidence.Of(line);
                text.Append("- ").Append(Escape(line.Text));
                if (notes.Count > 0)
                    text.Append(" — ").Append(Escape(string.Join("; ", notes.Select(note => EvidenceList.Source(note.Telling)).Distinct(StringComparer.Ordinal))));
                foreach (var (number, _) in notes)
                    text.Append(CultureInfo.InvariantCulture, $" [^{number}]");
                text.Append('\n');
            }
        }

        text.Append("\n## What this rests on\n\n");
        foreach (var sentence in brief.Basis)
            text.Append("- ").Append(Escape(sentence)).Append('\n');
        text.Append('\n');
        for (var i = 0; i < evidence.Tellings.Count; i++)
        {
            var telling = evidence.Tellings[i];
            var source = Escape(EvidenceList.Source(telling));
            var place = evidence.Link(telling) is { } link ? $"[{source}](<{link.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)" : source;
            text.Append(CultureInfo.InvariantCulture, $"[^{i + 1}]: “{Escape(telling.Quote)}” {place}\n");
        }

        return text.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Marks.Contains(character, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }
}
