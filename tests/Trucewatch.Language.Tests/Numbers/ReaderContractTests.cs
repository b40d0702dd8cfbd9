using FsCheck;
using FsCheck.Fluent;
using Trucewatch.Records;

namespace Trucewatch.Language.Tests;

public class ReaderContractTests
{
    private static readonly string[] Pieces =
    [
        " ", "-", "–", ".", ",", ":", "/", "'", "’", "$", "€", "%", "~", "+", "(", "½", "°", "\u00A0", "\u2009", "\n", "\uD83D", "\uDE00", "😀", "هدنة", "٣٤",
        "0", "7", "12", "31", "40,405", "1.5", "2024", "9999", "99999999999999999999", "a", "an", "half", "third", "two", "twenty", "hundred", "million", "m",
        "dozen", "dozens", "of", "several", "few", "week", "weeks", "day", "year", "years", "decades", "centuries", "hours", "old", "ago", "later", "and", "or",
        "to", "between", "from", "since", "until", "by", "about", "at", "least", "most", "more", "than", "no", "per", "cent", "percent", "May", "October", "Oct",
        "February", "Monday", "Sat", "next", "last", "this", "the", "past", "in", "on", "early", "mid", "end", "month", "weekend", "today", "overnight", "into",
        "noon", "pm", "p.m.", "GMT", "s", "th", "F", "Route", "phase", "will", "said", "every", "war", "aged", "age", "US", "USD", "pounds", "Syrian", "square", "km",
    ];

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    private static Arbitrary<string> Spaced() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)).ToArbitrary();

    [Fact]
    public void Read_AnyText_GivesOrderedSpansInside()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60);
        Prop.ForAll(Texts(), Check).Check(config);
        Prop.ForAll(Spaced(), Check).Check(config);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void Read_FirstAndLastDayOfTheCalendar_Ends(int year, int month, int day)
    {
        var published = new DateOnly(year, month, day);
        Prop.ForAll(Spaced(), text => CheckTimes(text, new TextSpan(0, text.Length), published)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Read_SpanOutsideTheText_IsCut()
    {
        Assert.Single(NumberReader.Read("59 men", new TextSpan(-4, 400)));
        Assert.Empty(TimeReader.Read("today", new TextSpan(9, 3), published: null));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("١٢")]
    [InlineData("555,")]
    [InlineData("0.5")]
    public void Read_RunOfDigitsWithoutEnd_CountsNothingBeyondNumbers(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400)) + " people were killed, and 12 million million million million million wounded";
        Assert.All(NumberReader.Read(text, new TextSpan(0, text.Length)), number => Assert.InRange(number.Max, -1e18, 1e18));
    }

    private static void Check(string text)
    {
        var span = new TextSpan(text.Length / 5, text.Length);
        var end = span.Start;
        foreach (var mention in NumberReader.Read(text, span))
        {
            Assert.True(mention.Span.Start >= end && mention.Span.End > mention.Span.Start && mention.Span.End <= span.End);
            Assert.True(mention.Span.Contains(mention.Core) && mention.Core.Length > 0);
            Assert.True(mention.Min <= mention.Max);
            end = mention.Span.End;
        }

        CheckTimes(text, span, published: null);
        CheckTimes(text, span, new DateOnly(2024, 2, 29));
    }

    private static void CheckTimes(string text, TextSpan span, DateOnly? published)
    {
        var end = span.Start;
        foreach (var mention in TimeReader.Read(text, span, published))
        {
            Assert.True(mention.Span.Start >= end && mention.Span.End > mention.Span.Start && mention.Span.End <= span.End);
            end = mention.Span.End;
        }
    }
}
