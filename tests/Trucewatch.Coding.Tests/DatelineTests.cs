using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public class DatelineTests
{
    [Theory]
    [InlineData("KHARTOUM (AFP) - The army agreed.", "The army agreed.")]
    [InlineData("ADDIS ABABA, Ethiopia — Talks began.", "Talks began.")]
    [InlineData("YEREVAN/BAKU, Sept 22, 2023 - Fighters left.", "Fighters left.")]
    [InlineData("GENEVA (4 April 2025) – “It holds,” she said.", "“It holds,” she said.")]
    [InlineData("KYIV, Oct 22 (Reuters) -- 40 people died.", "40 people died.")]
    [InlineData("UN - led talks went on.", "UN - led talks went on.")]
    [InlineData("The army - said to be near - agreed.", "The army - said to be near - agreed.")]
    [InlineData("M23 agreed.", "M23 agreed.")]
    [InlineData("KHARTOUM (AFP) - ", "KHARTOUM (AFP) - ")]
    public void Without_Sentence_BeginsAfterTheDateline(string text, string rest) =>
        Assert.Equal(rest, Dateline.Without(text, new TextSpan(0, text.Length)).Of(text));

    [Fact]
    public void Without_SentenceInsideAParagraph_IsLeftAsItIs()
    {
        const string Text = "It began. KHARTOUM — The army agreed.";
        Assert.Equal(new TextSpan(10, Text.Length), Dateline.Without(Text, new TextSpan(10, Text.Length)));
    }
}
