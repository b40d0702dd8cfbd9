namespace Trucewatch.Ledger.Postgres.Tests;

public class SearchWordsTests
{
    [Theory]
    [InlineData("The Truce, of January-19.", "the truce of january 19")]
    [InlineData("café CAFÉ cafe\u0301 Ấn naïve Øre", "cafe cafe cafe an naive øre")]
    [InlineData("هدنة Й й Ά", "هدنة й й ά")]
    [InlineData("b.txt x_y ½ \ue000", "b txt x y ½ \ue000")]
    [InlineData("a 😀 b", "a b")]
    [InlineData("", "")]
    public void Of_Text_IsItsWordsFolded(string text, string words)
    {
        var found = SearchWords.Of(text).ToList();
        Assert.Equal(words, string.Join(' ', found.Select(word => word.Folded)));
        Assert.All(found, word => Assert.InRange(word.End, word.Start + 1, text.Length));
    }
}
