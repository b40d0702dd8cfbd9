using Trucewatch.Records;

namespace Trucewatch.Language.Tests;

public sealed class SentenceAnalyzerTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private readonly SentenceAnalyzer _analyzer = new(fixture.Model);

    [Fact]
    public void Analyze_PlainSentence_FindsSubjectVerbAndObject()
    {
        var tokens = Analyze("Hamas rejected the new proposal.").Tokens;
        Assert.Equal(["Hamas", "reject", "the", "new", "proposal", "."], tokens.Select(t => t.Lemma));
        Assert.Equal([Upos.Propn, Upos.Verb, Upos.Det, Upos.Adj, Upos.Noun, Upos.Punct], tokens.Select(t => t.Upos));
        Assert.Equal([1, -1, 4, 4, 1, 1], tokens.Select(t => t.Head));
        Assert.Equal(["nsubj", "root", "det", "amod", "obj", "punct"], tokens.Select(t => t.Relation));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u0001 ")]
    public void Analyze_BlankSentence_HasNoTokens(string text) => Assert.Empty(Analyze(text).Tokens);

    [Theory]
    [InlineData("Go")]
    [InlineData("\uD83D")]
    [InlineData("STOP THE WAR NOW SAID THE MINISTER OF FINANCE")]
    [InlineData("停戰 غزة שלום")]
    public void Analyze_OddSentence_IsATree(string text) => AssertTree(Analyze(text));

    [Fact]
    public void Analyze_TwoThousandWords_IsATree() =>
        AssertTree(Analyze(string.Join(' ', Enumerable.Range(0, 500).Select(i => $"the minister {i} said"))));

    [Fact]
    public void Analyze_AnyText_IsATreeWithTrueOffsets() =>
        Texts.ForAll(2_000, text => AssertTree(Analyze(text)));

    private ParsedSentence Analyze(string text) => _analyzer.Analyze(text, 0, 0, new TextSpan(0, text.Length));

    private static void AssertTree(ParsedSentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            Assert.Equal(tokens[i].Form, tokens[i].Span.Of(sentence.Text));
            Assert.Equal(tokens[i].Head < 0, tokens[i].Relation == "root");
            var steps = 0;
            for (var word = i; word >= 0; word = tokens[word].Head)
                Assert.True(steps++ <= tokens.Count, "the heads go in a circle");
        }

        if (tokens.Count > 0)
            Assert.Single(tokens, t => t.Head < 0);
    }
}
