namespace Trucewatch.Codebook.Tests;

public sealed class WordTestTests
{
    private const string SideBySide = """
        Hamas Hamas PROPN NNP 2 nsubj
        turned turn VERB VBD 0 root
        down down ADP RP 2 compound:prt
        the the DET DT 5 det
        offer offer NOUN NN 2 obj
        """;

    private const string Apart = """
        Hamas Hamas PROPN NNP 2 nsubj
        turned turn VERB VBD 0 root
        the the DET DT 4 det
        offer offer NOUN NN 2 obj
        down down ADP RP 2 compound:prt
        """;

    private const string Strike = """
        An a DET DT 3 det
        air air NOUN NN 3 compound
        strike strike NOUN NN 4 nsubj
        hit hit VERB VBD 0 root
        them they PRON PRP 4 obj
        """;

    [Theory]
    [InlineData(SideBySide)]
    [InlineData(Apart)]
    public void Matches_VerbWithItsParticle_AtTheVerbAlone(string rows)
    {
        Assert.True(Matches(rows, "turned", "turn", "down"));
        Assert.False(Matches(rows, "down", "turn", "down"));
        Assert.False(Matches(rows, "offer", "turn", "down"));
    }

    [Fact]
    public void Matches_WordApartThatIsNoParticle_IsNone() => Assert.False(Matches(Apart, "turned", "turn", "hamas"));

    [Fact]
    public void Matches_CompoundPhrase_AtItsHeadAlone()
    {
        Assert.True(Matches(Strike, "strike", "air", "strike"));
        Assert.False(Matches(Strike, "air", "air", "strike"));
    }

    [Theory]
    [InlineData("ground", "strike")]
    [InlineData("strike", "air")]
    public void Matches_OtherPhrase_IsNone(string first, string second) => Assert.False(Matches(Strike, "strike", first, second));

    [Fact]
    public void Matches_LemmaOrForm_Passes()
    {
        Assert.True(Matches(SideBySide, "turned", "turn"));
        Assert.True(Matches(SideBySide, "turned", "turned"));
        Assert.False(Matches(SideBySide, "turned", "down"));
    }

    [Fact]
    public void Matches_Class_AsksForTheWordsClass()
    {
        var tree = Trees.Of(SideBySide);
        var test = new WordTest([], ["actor"], anything: false);
        Assert.True(test.Matches(tree, 0, new KnownClasses((0, "actor"))));
        Assert.False(test.Matches(tree, 1, new KnownClasses((0, "actor"))));
    }

    [Fact]
    public void Matches_Anything_IsAnyWord() => Assert.True(new WordTest([], [], anything: true).Matches(Trees.Of(SideBySide), 3, new KnownClasses()));

    [Fact]
    public void Matches_PhraseAtTheEndOfTheSentence_StaysInside() => Assert.False(Matches(SideBySide, "offer", "offer", "of", "peace"));

    [Theory]
    [InlineData("president", true)]
    [InlineData("minister", true, "prime", "new")]
    [InlineData("minister", false, "foreign")]
    [InlineData("prime", false, "minister")]
    public void Lists_NounAndTheWordsAroundIt_AsksForAllOfAPhraseThatEndsInIt(string noun, bool listed, params string[] around) =>
        Assert.Equal(listed, new WordTest([["president"], ["prime", "minister"]], [], anything: false).Lists(noun, around));

    private static bool Matches(string rows, string word, params string[] phrase)
    {
        var tree = Trees.Of(rows);
        return new WordTest([phrase], [], anything: false).Matches(tree, Trees.IndexOf(tree, word), new KnownClasses());
    }
}
