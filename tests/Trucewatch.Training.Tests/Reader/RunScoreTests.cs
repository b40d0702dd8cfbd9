namespace Trucewatch.Training.Tests;

public sealed class RunScoreTests
{
    [Theory]
    [InlineData("a b c d e", "a b c d e", 1.0, 1.0)]
    [InlineData("a b c d e", "a b c d", 1.0, 0.5)]
    [InlineData("a b c d", "a b c d e", 0.5, 1.0)]
    [InlineData("a b c d", "e f g h", 0.0, 0.0)]
    [InlineData("a, b! c-d", "a b (c) d", 1.0, 1.0)]
    [InlineData("a b", "a b", 1.0, 1.0)]
    [InlineData("a b c d", "a b c d a b c d", 0.2, 1.0)]
    public void Compare_Texts_CountsSharedRunsOfFourWords(string wanted, string predicted, double precision, double recall)
    {
        var score = RunScore.Compare(wanted, predicted);
        Assert.Equal(precision, score.Precision!.Value, 9);
        Assert.Equal(recall, score.Recall!.Value, 9);
    }

    [Fact]
    public void Compare_NoWords_HasNoShare()
    {
        Assert.Equal((null, 0.0), RunScore.Compare("a b c d", ""));
        Assert.Equal((0.0, null), RunScore.Compare(" . ", "a b c d"));
    }

    [Fact]
    public void Words_LettersDigitsUnderscoresAndSurrogates_StandTogether() => Assert.Equal(["a_1", "é", "😀b"], RunScore.Words("a_1 é, 😀b"));
}
