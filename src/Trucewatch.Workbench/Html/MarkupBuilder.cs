using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Trucewatch.Workbench;

/// <summary>
/// Builds a piece of a page from an interpolated string: the literal parts are markup, and every value put between them is escaped, in text and
/// within quoted attributes alike. That is by type: only a <see cref="Markup"/> goes in as it is.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupBuilder
{
    private readonly StringBuilder _text;

    public MarkupBuilder(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(Markup piece) => _text.Append(piece.ToString());

    public void AppendFormatted(IEnumerable<Markup> pieces)
    {
        foreach (var piece in pieces)
            _text.Append(piece.ToString());
    }

    public void AppendFormatted(string? text) => Escape(text);

    public void AppendFormatted(ReadOnlySpan<char> text) => Escape(text);

    // Without it a character would be written as its number.
    public void AppendFormatted(char character) => Escape([character]);

    public void AppendFormatted(DateOnly day) => _text.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(long number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A length on a drawing.</summary>
    public void AppendFormatted(double number) => _text.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>What was built.</summary>
    public Markup ToMarkup() => Markup.Of(_text.ToString());

    private void Escape(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '&':
                    _text.Append("&amp;");
                    break;
                case '<':
                    _text.Append("&lt;");
                    break;
                case '>':
                    _text.Append("&gt;");
                    break;
                case '"':
                    _text.Append("&quot;");
                    break;
                case '\'':
                    _text.Append("&#39;");
                    break;
                case '\t' or '\n':
                    _text.Append(character);
                    break;
                default:
                    // Pages may have neither control characters nor what Unicode keeps free of characters, not even escaped.
                    _text.Append(char.IsControl(character) || character is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') ? '\uFFFD' : character);
                    break;
            }
        }
    }
}
