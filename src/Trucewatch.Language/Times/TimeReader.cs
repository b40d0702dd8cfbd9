using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Finds the expressions of time of a sentence and resolves them against the date of the report.</summary>
/// <remarks>
/// Works on characters alone, in linear time, and never throws. Mentions come in reading order and do not overlap. A day without a year, a
/// weekday or "yesterday" stays unresolved (null ends) where the report has no date. The length of a range of durations is its upper end; of
/// a vague one ("several weeks") it is null.
/// </remarks>
public static class TimeReader
{
    /// <summary>Reads one sentence.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The sentence in it, in UTF-16 code units; what sticks out of the text is left out.</param>
    /// <param name="published">The day of the report; null when it is not known.</param>
    public static IReadOnlyList<TimeMention> Read(string text, TextSpan span, DateOnly? published)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var inside = new TextSpan(start, Math.Clamp(span.End, start, text.Length));
        var lexemes = Lexer.Run(text, inside, out var count);
        try
        {
            var numbers = new NumberScan(text, lexemes.AsSpan(0, count));
            numbers.Run();
            var scan = new TimeScan(text, lexemes.AsSpan(0, count), numbers.Found, published);
            scan.Run();
            return scan.Found ?? (IReadOnlyList<TimeMention>)[];
        }
        finally
        {
            Lexer.Return(lexemes);
        }
    }
}
