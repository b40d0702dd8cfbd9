using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Finds the numbers of a sentence, in digits and words, with their hedges and units.</summary>
/// <remarks>
/// Works on characters alone, in time linear in the length of the sentence, and never throws on a span inside the text. Mentions come in
/// reading order and do not overlap. The ends of mentions of kind <see cref="NumberKind.Date"/> and <see cref="NumberKind.Name"/> are
/// the first number in them; of <see cref="NumberKind.Vague"/> they are 0. An age has kind <see cref="NumberKind.Quantity"/> and a unit
/// such as "year-old".
/// </remarks>
public static class NumberReader
{
    /// <summary>Reads one sentence.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The sentence in it, in UTF-16 code units; what sticks out of the text is left out.</param>
    public static IReadOnlyList<NumberMention> Read(string text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var inside = new TextSpan(start, Math.Clamp(span.End, start, text.Length));
        var lexemes = Lexer.Run(text, inside, out var count);
        try
        {
            var scan = new NumberScan(text, lexemes.AsSpan(0, count));
            scan.Run();
            return scan.Found ?? (IReadOnlyList<NumberMention>)[];
        }
        finally
        {
            Lexer.Return(lexemes);
        }
    }
}
