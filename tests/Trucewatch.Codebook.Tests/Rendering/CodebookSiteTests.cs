namespace Trucewatch.Codebook.Tests;

public sealed class CodebookSiteTests
{
    private const string Page = """
        ---
        kind: event
        id: strike
        ---
        # A <strike>
        Fire from afar, `by` whom it may be.

        ## Counts
        - One
          thing.
        - Another: *attack*, 2 * 3 of `a*b*c`.

        ## Rules
        - verb: bomb,
            shell
          with object: @targets

        ## Words
        @targets: town

        ## Examples
            They bombed the town.
                strike
                no talks

        """;

    private static readonly IReadOnlyDictionary<string, string> Site =
        CodebookSite.Render(CodebookLoader.Load(new Dictionary<string, string> { ["events/strike.md"] = Page }));

    [Fact]
    public void Render_Book_GivesAnIndexAStyleAndAPageACategory() =>
        Assert.Equal(["events/strike.html", "index.html", "style.css"], Site.Keys);

    [Fact]
    public void Render_Text_KeepsListsCodeAndSignsOfMarkup()
    {
        var html = Site["events/strike.html"];
        Assert.Contains("<h1>A &lt;strike&gt;</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"lead\">Fire from afar, <code>by</code> whom it may be.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<ul>\n<li>One thing.</li>\n<li>Another: <em>attack</em>, 2 * 3 of <code>a*b*c</code>.</li>\n</ul>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Rule_JoinsLinesAndLinksGroups()
    {
        var html = Site["events/strike.html"];
        Assert.Contains("<dt>verb</dt><dd>bomb, shell</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>with object</dt><dd><a href=\"../events/strike.html#targets\">@targets</a></dd>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"targets\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Example_TellsWhatMustAndWhatMustNotBeFound() =>
        Assert.Contains("<li class=\"yes\">strike</li><li class=\"no\">no talks</li>", Site["events/strike.html"], StringComparison.Ordinal);
}
