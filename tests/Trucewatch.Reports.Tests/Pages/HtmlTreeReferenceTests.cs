using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace Trucewatch.Reports.Tests;

/// <summary>Holds the lean tree against AngleSharp's, which follows the standard: the same words in the same block elements.</summary>
public class HtmlTreeReferenceTests
{
    private static readonly HashSet<string> Shaping = ["div", "p", "ul", "ol", "li", "h1", "h2", "blockquote", "section", "article", "table", "tr", "td", "dl", "dt", "dd"];

    // No formatting elements: the standard opens them again in later blocks, which the lean tree does not.
    private static readonly string[] Pieces =
    [
        "one ", "two ", "three & four ", "&amp;&nbsp;&rsquo;&#8217;&#x2019;&#146; ", "<p>", "</p>", "<div>", "</div>", "<ul>", "</ul>", "<li>", "</li>", "<span class=a>", "</span>",
        "<h2>", "</h2>", "<br>", "<br/>", "<blockquote>", "</blockquote>", "<section id='x'>", "</section>", "<!-- no <p> here -->", "<img alt=\"a > b\">",
        "<script>if (a < b) document.write('<p>not text</p>')</script>", "<style>p > a {}</style>", "< 5 ", "<dl>", "<dt>", "<dd>", "</dl>", "<P>", "</DIV>",
    ];

    [Theory]
    [InlineData("<p>a<p>b<div>c</div>d")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e")]
    [InlineData("<table><tr><td>a<td>b<tr><td><table><tr><td>c</table>d</table>e")]
    [InlineData("<div><p>a</div>b</p>c")]
    [InlineData("<h1>a<h2>b</h1>c")]
    [InlineData("<p>a<ul><li>b</ul>c</p>d")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>d")]
    [InlineData("<title>x<p>y</title><p>z")]
    [InlineData("<p>a<!-- > --> b</p --x>c<!-->d")]
    [InlineData("<p title='>'>a</p><p title=\">\" class=x>b")]
    [InlineData("a<textarea><p>b</textarea>c")]
    public void Build_Fragment_PutsWordsWhereTheStandardDoes(string html) => Assert.Equal(Reference(html), Ours(html));

    [Fact]
    public void Build_AnyPieces_PutsWordsWhereTheStandardDoes() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(),
        html => Assert.Equal(Reference(html), Ours(html))).Check(Config.QuickThrowOnFailure.WithMaxTest(800));

    [Fact]
    public void Build_SamplePages_PutsWordsWhereTheStandardDoes() => Assert.All(SamplePages.All, page => Assert.Equal(Reference(page), Ours(page)));

    private static List<string> Reference(string html)
    {
        var document = new HtmlParser().ParseDocument("<html><body>" + html);
        var words = new List<string>();
        foreach (var node in document.All.SelectMany(element => element.ChildNodes).OfType<IText>())
        {
            if (node.Ancestors<IElement>().Any(element => element.LocalName is "script" or "style" or "title" or "textarea"))
                continue;
            AddWords(words, node.Data, node.Ancestors<IElement>().Select(element => element.LocalName).Reverse());
        }

        return [.. words.Order(StringComparer.Ordinal)];
    }

    private static List<string> Ours(string html)
    {
        var tree = HtmlTreeBuilder.Build("<html><body>" + html, int.MaxValue)!;
        var words = new List<string>();
        for (var i = 0; i < tree.Nodes.Length; i++)
        {
            if (tree.Nodes[i].Tag != HtmlTag.Text)
                continue;
            var path = new List<string>();
            for (var node = tree.Nodes[i].Parent; node > 0; node = tree.Nodes[node].Parent)
                path.Insert(0, tree.Nodes[node].Tag.ToString().ToLowerInvariant());
            if (!path.Exists(name => name is "script" or "style" or "title" or "textarea"))
                AddWords(words, CharacterReferences.Decode(tree.Source.AsSpan(tree.Nodes[i].Start, tree.Nodes[i].Length)), path);
        }

        return [.. words.Order(StringComparer.Ordinal)];
    }

    private static void AddWords(List<string> words, string text, IEnumerable<string> path)
    {
        var place = string.Join('/', path.Where(Shaping.Contains));
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            words.Add($"{place}: {word}");
    }
}
