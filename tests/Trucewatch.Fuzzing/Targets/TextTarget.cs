using System.Text;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Fuzzing;

/// <summary>Any characters, through sentences, numbers and times.</summary>
internal sealed class TextTarget : IFuzzTarget
{
    private static readonly DateOnly Day = new(2025, 1, 19);

    public string Name => "text";

    public IReadOnlyList<string> SeedFiles => ["samples/*.txt"];

    public IReadOnlyList<string> Scraps =>
    [
        "1,000", "between 10 and ", "at least ", "a dozen ", "two-thirds of ", "$3.5 billion", "per cent", "9,99,999", "1/0", "hundred thousand million ", "-year-old", "the 31st of February", "29 February ", "tomorrow",
        "last Friday", "in the past 400 years", "for 99999999999 days", "since 1 January 0001", "31 December 9999", "next century", "24-hour", "midnight", "Mr. ", "U.S. ", "\"", "”", "? ", "...", "—",
    ];

    public void Run(byte[] input)
    {
        // Read so that lone surrogates, which files of UTF-16 may hold, come through.
        var text = input.Length % 3 == 0 ? Encoding.Unicode.GetString(input.AsSpan(0, input.Length & ~1)) : Encoding.UTF8.GetString(input);
        var last = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            PropertyException.Unless(sentence.Span.Start >= last && sentence.Span.End > sentence.Span.Start && sentence.Span.End <= text.Length, "sentences do not overlap, and lie in the text");
            PropertyException.Unless(string.IsNullOrWhiteSpace(text[last..sentence.Span.Start]), "sentences hold every character that is no white space");
            last = sentence.Span.End;
            Ordered(NumberReader.Read(text, sentence.Span).Select(number => number.Span), sentence.Span);
            Ordered(TimeReader.Read(text, sentence.Span, Day).Select(time => time.Span), sentence.Span);
            _ = TimeReader.Read(text, sentence.Span, DateOnly.MinValue);
            _ = TimeReader.Read(text, sentence.Span, DateOnly.MaxValue);
        }

        PropertyException.Unless(string.IsNullOrWhiteSpace(text[last..]), "sentences hold every character that is no white space");
    }

    private static void Ordered(IEnumerable<TextSpan> mentions, TextSpan sentence)
    {
        var last = sentence.Start;
        foreach (var mention in mentions)
        {
            PropertyException.Unless(mention.Start >= last && mention.End > mention.Start && mention.End <= sentence.End, "mentions come in order and lie in the sentence");
            last = mention.End;
        }
    }
}
