using System.Xml.Linq;
using Trucewatch.Records;

namespace Trucewatch.Language.Tests;

public sealed class TreeSvgTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    [Theory]
    [InlineData("Hamas rejected the <new> \"proposal\" & left.")]
    [InlineData("")]
    [InlineData("\uD83D \u0001 x")]
    public void Draw_AnySentence_IsAPictureOfAllWords(string text)
    {
        var sentence = new SentenceAnalyzer(fixture.Model).Analyze(text, 0, 0, new TextSpan(0, text.Length));
        var picture = XDocument.Parse(TreeSvg.Draw(sentence));
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal(sentence.Tokens.Count, picture.Descendants(svg + "text").Count(t => (string?)t.Attribute("class") == "w"));
        Assert.Equal(sentence.Tokens.Count, picture.Descendants(svg + "text").Count(t => (string?)t.Attribute("class") == "r"));
    }
}
