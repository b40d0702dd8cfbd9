using FsCheck;
using FsCheck.Fluent;
using Trucewatch.Records;

namespace Trucewatch.Language.Tests;

public class SentenceSplitterTests
{
    private static readonly string[] Pieces =
        ["The U.S.", " envoy", " said.", " He", "\n\n", "\n", " ", "“We go on.", "”", " (AP)", " Gen.", " No. 5", "?", "!", "...", " هدنة؟", "😀", " 3.5", "\u00A0", "「終わり。」"];

    private static string[] Split(string text) => [.. SentenceSplitter.Split(text).Select(sentence => sentence.Span.Of(text))];

    [Theory]
    [InlineData("The U.S. envoy met Gen. Yahya Saree at 6 p.m. Monday. Talks go on.", 2)]
    [InlineData("It was held in the U.S. The envoy left.", 2)]
    [InlineData("John F. Kennedy spoke. Others listened.", 2)]
    [InlineData("“We go on. We do not stop.” He left.", 3)]
    [InlineData("“Will it hold?” Ali asked. Nobody knew.", 2)]
    [InlineData("“Who is next?” he said.", 1)]
    [InlineData("The vote on Oct. 7 failed. No. 5 on the list won.", 2)]
    [InlineData("The toll rose to 40.5 percent. It may rise again.", 2)]
    [InlineData("1. Free the captives.", 1)]
    [InlineData("وافقت حماس على الهدنة. ورفضت إسرائيل.", 2)]
    [InlineData("停戦が発効した。人質が解放された。", 2)]
    public void Split_Paragraph_EndsWhereSentencesEnd(string text, int sentences) => Assert.Equal(sentences, Split(text).Length);

    [Fact]
    public void Split_EmptyLine_EndsSentenceAndParagraph()
    {
        const string Text = "A heading without a stop\n\nThe story begins. It goes on.\n \nThe last.";
        Assert.Equal([0, 1, 1, 2], SentenceSplitter.Split(Text).Select(sentence => sentence.Paragraph));
    }

    [Theory]
    [InlineData("\u000E\n\n##", 1)]
    [InlineData("\u200B\n\n\uFEFF", 0)]
    [InlineData("Talks began. \u0001 They went on.", 2)]
    public void Split_CharactersThatAreNoWords_MakeNoSentence(string text, int sentences) => Assert.Equal(sentences, Split(text).Length);

    [Fact]
    public void Split_PassedOverParagraph_GivesNoSentenceButCounts()
    {
        const string Text = "One.\n\nA heading\n\nTwo.";
        var sentences = SentenceSplitter.Split(Text, [new TextSpan(6, 15)]);
        Assert.Equal(["One.", "Two."], sentences.Select(sentence => sentence.Span.Of(Text)));
        Assert.Equal([0, 2], sentences.Select(sentence => sentence.Paragraph));
    }

    [Theory]
    [InlineData("03/27/2025 09:11 AM Please find the list of the camps attached. Regards, Omar Saleh", "Please find the list of the camps attached.")]
    [InlineData("Dear Colleagues, The convoy could not leave on Monday. Best regards, Rima Haddad", "Rima Haddad")]
    [InlineData("Email: rima@example.org The clinic in the north has been closed since Sunday.", "The clinic in the north has been closed since Sunday.")]
    public void Split_LinesWithoutMarks_EndsWhereTheyDid(string text, string sentence) => Assert.Contains(sentence, Split(text));

    [Fact]
    public void Split_ParagraphOfManyWords_IsReadToItsEnd()
    {
        var text = string.Concat(Enumerable.Repeat("The convoy of the agency waited at the northern gate until noon. ", 400));
        Assert.Equal(400, Split(text).Length);
    }

    [Fact]
    public void Weigh_ParagraphBesideOthers_SaysTheSameAsAlone()
    {
        string[] paragraphs = ["We met on Monday", "Nobody came from the ministry on Tuesday", "Talks resume"];
        var text = string.Join("\n\n", paragraphs);
        List<List<Gap>> gaps = [];
        foreach (var paragraph in SentenceSplitter.Paragraphs(text))
        {
            List<Gap> own = [];
            ParagraphGaps.List(text, paragraph, [], own);
            gaps.Add(own);
        }

        var together = BoundaryNetwork.BuiltIn.Weigh(text, gaps, smallStarts: 0);
        for (var i = 0; i < gaps.Count; i++)
            Assert.Equal(together[i], Assert.Single(BoundaryNetwork.BuiltIn.Weigh(text, [gaps[i]], smallStarts: 0)));
    }

    [Fact]
    public void Split_AnyText_HoldsEveryCharacterOnceInOrder() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(),
        text =>
        {
            var last = 0;
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                Assert.True(sentence.Span.Start >= last && sentence.Span.Length > 0);
                Assert.True(string.IsNullOrWhiteSpace(text[last..sentence.Span.Start]));
                Assert.False(char.IsWhiteSpace(text[sentence.Span.Start]) || char.IsWhiteSpace(text[sentence.Span.End - 1]));
                last = sentence.Span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[last..]));
        }).QuickCheckThrowOnFailure();
}
