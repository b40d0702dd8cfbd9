namespace Trucewatch.Coding.Tests;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("\"We agree,\" he said. \"At last.\"", "We agree,|At last.")]
    [InlineData("“We agree,” he said.", "We agree,")]
    [InlineData("„We agree”, «we do»", "We agree|we do")]
    [InlineData("He said “we” and \"you\".", "we|you")]
    [InlineData("Nobody spoke.", "")]
    [InlineData("", "")]
    [InlineData("\"\"", "")]
    public void Find_MarksInAParagraph_AreLeftOut(string text, string quotations) => AssertFound(text, quotations);

    [Theory]
    [InlineData("“We left.\n\n“We came back,” she said.\n\nThey slept.", "We left.|We came back,")]
    [InlineData("\"We left.\n\n\"We came back,\" she said.\n\nThey slept.", "We left.|We came back,")]
    [InlineData("“We left.\n\n\n“We came back,” she said.", "We left.|We came back,")]
    public void Find_NextParagraphOpensAgain_GoesOn(string text, string quotations) => AssertFound(text, quotations);

    [Theory]
    [InlineData("“We left.\n\nThey slept. “We came,” she said.", "We left.|We came,")]
    [InlineData("\"We left.\n\nThey slept.\n\nOthers woke.", "We left.")]
    public void Find_NeverClosed_EndsWithItsParagraph(string text, string quotations) => AssertFound(text, quotations);

    [Fact]
    public void Find_NeverClosedAtTheEnd_EndsWithTheText() => AssertFound("He said: \"We left.", "We left.");

    [Fact]
    public void Find_ClosingMarkAlone_IsNone() => AssertFound("They left.” Nobody spoke.", "");

    private static void AssertFound(string text, string quotations) =>
        Assert.Equal(quotations.Split('|', StringSplitOptions.RemoveEmptyEntries), QuotationFinder.Find(text).Select(span => span.Of(text)));
}
