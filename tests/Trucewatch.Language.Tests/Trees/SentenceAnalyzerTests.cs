using System.Text;
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

    [Fact]
    public void Analyze_UnknownFormThatIsOnlyAPast_IsAVerb() => Assert.Equal((Upos.Verb, "VBD"), Tag(Analyze("Rebels overran an army post.").Tokens[1]));

    [Fact]
    public void AnalyzeAll_AnySentences_GivesWhatAnalyzeGives()
    {
        List<string> texts = [];
        Texts.ForAll(200, texts.Add);
        var all = new StringBuilder();
        List<SentenceSpan> spans = [];
        foreach (var text in texts)
        {
            spans.Add(new SentenceSpan(new TextSpan(all.Length, all.Length + text.Length), spans.Count / 3));
            all.Append(text).Append('\n');
        }

        var joined = all.ToString();
        var parsed = _analyzer.AnalyzeAll(joined, spans);
        Assert.Equal(spans.Count, parsed.Length);
        for (var i = 0; i < parsed.Length; i++)
        {
            var alone = _analyzer.Analyze(joined, i, spans[i].Paragraph, spans[i].Span);
            Assert.Equal(alone.Tokens, parsed[i].Tokens);
            Assert.Equal((alone.Index, alone.Paragraph, alone.Span), (parsed[i].Index, parsed[i].Paragraph, parsed[i].Span));
        }
    }

    [Fact]
    public void AnalyzeAll_WithNames_FindsTheNamesThatAnalyzeFinds()
    {
        const string Text = "Hamas met Netanyahu in Cairo.\nThe army left Rafah and the United Nations said so to Antonio Guterres.\nNo.\n";
        List<SentenceSpan> spans = [];
        for (int start = 0, end; (end = Text.IndexOf('\n', start)) >= 0; start = end + 1)
            spans.Add(new SentenceSpan(new TextSpan(start, end), 0));
        var analyzer = new SentenceAnalyzer(fixture.Model, findNames: true);
        var together = analyzer.AnalyzeAll(Text, spans).Select(s => s.NameTags.ToArray()).ToList();
        Assert.Equal(spans.Select((s, i) => analyzer.Analyze(Text, i, 0, s.Span).NameTags.ToArray()), together);
        Assert.Contains(together, tags => tags.Any(tag => tag != 0));
    }

    [Fact]
    public void AnalyzeAll_NoSentences_GivesNone() => Assert.Empty(_analyzer.AnalyzeAll("", []));

    private static (Upos Upos, string Xpos) Tag(Token token) => (token.Upos, token.Xpos);

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
