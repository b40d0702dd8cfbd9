using System.Globalization;
using System.Text;

namespace Trucewatch.Language;

/// <summary>Draws a sentence's tree: the words in a line, with their tags, and an arc from each head to its dependent.</summary>
public static class TreeSvg
{
    private const int LetterWidth = 8;
    private const int LeastWidth = 44;
    private const int Gap = 18;
    private const int LevelHeight = 24;
    private const int Below = 62;

    /// <summary>An SVG picture that stands by itself, with a title for those who hear it read.</summary>
    public static string Draw(ParsedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var tokens = sentence.Tokens;
        var centers = new int[tokens.Count];
        var x = Gap;
        for (var i = 0; i < centers.Length; i++)
        {
            var letters = Math.Max(Math.Max(tokens[i].Form.Length, tokens[i].Lemma.Length), Math.Min(tokens[i].Relation.Length, 10));
            var width = Math.Max(LeastWidth, letters * LetterWidth);
            centers[i] = x + (width / 2);
            x += width + Gap;
        }

        var levels = Levels(tokens);
        var baseline = ((levels.DefaultIfEmpty(0).Max() + 1) * LevelHeight) + 30;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{x}\" height=\"{baseline + Below}\" viewBox=\"0 0 {x} {baseline + Below}\" font-family=\"sans-serif\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(sentence.Span.In(sentence.Text))}</title>\n");
        svg.Append("<style>.w{font-size:15px}.t{font-size:11px;fill:#555}.r{font-size:11px;fill:#1a4f8b}path{fill:none;stroke:#1a4f8b}</style>\n");
        for (var i = 0; i < tokens.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g text-anchor=\"middle\"><text class=\"w\" x=\"{centers[i]}\" y=\"{baseline + 18}\">{Escape(tokens[i].Form)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"t\" x=\"{centers[i]}\" y=\"{baseline + 35}\">{UposNames.Of(tokens[i].Upos)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"t\" x=\"{centers[i]}\" y=\"{baseline + 51}\">{Escape(tokens[i].Lemma)}</text></g>\n");
            Arc(svg, tokens, centers, levels[i], baseline, i);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Arc(StringBuilder svg, IReadOnlyList<Token> tokens, int[] centers, int level, int baseline, int i)
    {
        var to = centers[i];
        var top = baseline - ((level + 1) * LevelHeight);
        var relation = Escape(tokens[i].Relation);
        if (tokens[i].Head < 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{to} {top}V{baseline}\"/><text class=\"r\" text-anchor=\"middle\" x=\"{to}\" y=\"{top - 4}\">{relation}</text>\n");
            return;
        }

        // Arcs leave a head a little to the side of those that come in.
        var from = centers[tokens[i].Head] + (tokens[i].Head < i ? 5 : -5);
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{from} {baseline}C{from} {top} {to} {top} {to} {baseline}\"/><path d=\"M{to - 3} {baseline - 6}L{to} {baseline}L{to + 3} {baseline - 6}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"r\" text-anchor=\"middle\" x=\"{(from + to) / 2}\" y=\"{baseline - ((baseline - top) * 3 / 4) - 3}\">{relation}</text>\n");
    }

    // An arc stands one level above all that it spans; the root's line above all.
    private static int[] Levels(IReadOnlyList<Token> tokens)
    {
        var levels = new int[tokens.Count];
        var heights = new int[tokens.Count];
        var order = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Head >= 0).OrderBy(i => Math.Abs(i - tokens[i].Head)).ThenBy(i => i);
        foreach (var i in order)
        {
            int from = Math.Min(i, tokens[i].Head), to = Math.Max(i, tokens[i].Head);
            var level = heights.AsSpan(from, to - from).ToArray().Max() + 1;
            heights.AsSpan(from, to - from).Fill(level);
            levels[i] = level;
        }

        var top = levels.DefaultIfEmpty(0).Max() + 1;
        for (var i = 0; i < levels.Length; i++)
            levels[i] = tokens[i].Head < 0 ? top : levels[i];
        return levels;
    }

    private static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF')
                escaped.Append('\uFFFD');
            else
                _ = c switch { '&' => escaped.Append("&amp;"), '<' => escaped.Append("&lt;"), '>' => escaped.Append("&gt;"), '"' => escaped.Append("&quot;"), _ => escaped.Append(c) };
        }

        return escaped.ToString();
    }
}
