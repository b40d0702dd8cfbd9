using Trucewatch.Records;

namespace Trucewatch.Language.Tests;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("They don't and can't.", "They|do|n't|and|ca|n't|.")]
    [InlineData("We cannot; they’re gonna go.", "We|can|not|;|they|’re|gon|na|go|.")]
    [InlineData("Hamas's offer, the hostages' families", "Hamas|'s|offer|,|the|hostages|'|families")]
    [InlineData("a U.S.-backed, 10-month-old plan", "a|U.S.|-|backed|,|10|-|month|-|old|plan")]
    [InlineData("a non-lethal pre-war mid-2003 co-founder", "a|non-lethal|pre-war|mid-2003|co-founder")]
    [InlineData("$1.3bn, £5m and 40% (1,000-for-1,000)", "$|1.3|bn|,|£|5|m|and|40|%|(|1,000|-|for|-|1,000|)")]
    [InlineData("on Oct. 7, at 6:01 p.m. in the U.S.", "on|Oct.|7|,|at|6:01|p.m.|in|the|U.S.")]
    [InlineData("Gen. A. Smith said no.", "Gen.|A.|Smith|said|no|.")]
    [InlineData("See https://un.org/a?b=1, or mail a.b@un.org.", "See|https://un.org/a?b=1|,|or|mail|a.b@un.org|.")]
    [InlineData("“Stop!” he said...", "“|Stop|!|”|he|said|...")]
    [InlineData("talks -- or not—fail", "talks|--|or|not|—|fail")]
    [InlineData("the 16th day of the 1990s, 9/11 and 24/7", "the|16th|day|of|the|1990s|,|9/11|and|24/7")]
    [InlineData("6-7 days and/or more", "6|-|7|days|and|/|or|more")]
    [InlineData("O'Reilly visited Sana'a; it's 7pm", "O'Reilly|visited|Sana'a|;|it|'s|7|pm")]
    [InlineData("👩‍👩‍👧 ok 👍🏽!", "👩‍👩‍👧|ok|👍🏽|!")]
    [InlineData("غزة اليوم, שלום", "غزة|اليوم|,|שלום")]
    [InlineData("PG&E and @idfonline #Gaza #1", "PG&E|and|@idfonline|#Gaza|#|1")]
    public void Tokenize_Text_SplitsAsTheTreebanks(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(s => s.Of(text)));

    [Fact]
    public void Tokenize_PartOfText_GivesSpansInTheWholeText()
    {
        const string text = "No. He won't.";
        Assert.Equal([new TextSpan(4, 6), new TextSpan(7, 9), new TextSpan(9, 12), new TextSpan(12, 13)], Tokenizer.Tokenize(text, new TextSpan(4, 13)));
    }

    [Fact]
    public void Tokenize_AnyText_CoversEachVisibleCharacterOnceInOrder() =>
        Texts.ForAll(20_000, text =>
        {
            var covered = new bool[text.Length];
            var position = 0;
            foreach (var span in Tokenizer.Tokenize(text, new TextSpan(0, text.Length)))
            {
                Assert.True(span.Start >= position && span.End > span.Start, "spans go on and are not empty");
                position = span.End;
                covered.AsSpan(span.Start, span.Length).Fill(true);
            }

            for (var i = 0; i < text.Length; i++)
                Assert.True(covered[i] || char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) || text[i] is '\u200B' or '\uFEFF' or '\u2060', $"character {i} is in no token");
        });
}
