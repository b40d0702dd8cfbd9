using System.Globalization;
using System.Text;

namespace Trucewatch.Publishing;

/// <summary>Reports as entries of BibTeX, in UTF-8.</summary>
internal sealed class BibTexExport(Stream output, ExportOptions options) : CitationExport(output, options)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    protected override ReadOnlySpan<byte> Separator => "\n"u8;

    protected override void WriteCitation(Citation citation)
    {
        var entry = new StringBuilder();
        entry.Append(CultureInfo.InvariantCulture, $"@{(citation.Outlet is null ? "misc" : "article")}{{{citation.Key},\n");
        // A second pair of braces keeps capitals as they are, and a name whole.
        Field(entry, "author", citation.Authors.Count > 0 ? string.Join(" and ", citation.Authors.Select(author => $"{{{Escape(author)}}}")) : null);
        Field(entry, "title", citation.Title is { } title ? $"{{{Escape(title)}}}" : null);
        Field(entry, "journal", citation.Outlet is { } outlet ? Escape(outlet) : null);
        if (citation.Published is { } day)
        {
            Field(entry, "year", day.Year.ToString(CultureInfo.InvariantCulture));
            entry.Append(CultureInfo.InvariantCulture, $"  month = {Months[day.Month - 1]},\n");
            Field(entry, "day", day.Day.ToString(CultureInfo.InvariantCulture));
        }

        Field(entry, "url", citation.Address?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal));
        Field(entry, "urldate", citation.Captured?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field(entry, "language", citation.Language);
        Field(entry, "note", citation.Agency is { } agency ? "Text by " + Escape(agency) : null);
        Field(entry, "document", citation.Document);
        entry.Append("}\n");
        Encoding.UTF8.GetBytes(entry.ToString(), Buffer);
    }

    private static void Field(StringBuilder entry, string name, string? value)
    {
        if (value is not null)
            entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
    }

    /// <summary>A text as TeX prints it; what it reads as a command is written as the character's name.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => escaped.Append('\\').Append(character),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '\\' => escaped.Append(@"\textbackslash{}"),
                _ when char.IsControl(character) => escaped.Append(' '),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
