using System.Globalization;

namespace Trucewatch.Language;

/// <summary>Writes CoNLL-U (universal dependencies). Lines end in LF on every system.</summary>
public static class ConlluWriter
{
    /// <summary>Writes a parsed sentence with its text; words that touch are marked <c>SpaceAfter=No</c>.</summary>
    public static void Write(TextWriter writer, ParsedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentence);
        writer.Write($"# sent_id = {sentence.Paragraph + 1}.{sentence.Index + 1}\n# text = ");
        foreach (var c in sentence.Span.In(sentence.Text))
            writer.Write(Characters.IsBlank(c) ? ' ' : c);
        writer.Write('\n');
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            var touches = i + 1 < sentence.Tokens.Count && sentence.Tokens[i + 1].Span.Start == token.Span.End;
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"{i + 1}\t{token.Form}\t{token.Lemma}\t{UposNames.Of(token.Upos)}\t{token.Xpos}\t_\t{token.Head + 1}\t{token.Relation}\t_\t{(touches ? "SpaceAfter=No" : "_")}\n"));
        }

        writer.Write('\n');
    }

    /// <summary>Writes a sentence as it was read or filled in.</summary>
    public static void Write(TextWriter writer, ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentence);
        foreach (var comment in sentence.Comments)
            writer.Write($"{comment}\n");
        foreach (var row in sentence.Rows)
            writer.Write($"{string.Join('\t', row.Columns)}\n");
        writer.Write('\n');
    }
}
