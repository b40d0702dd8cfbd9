namespace Trucewatch.Cli.Tests;

public sealed class CodebookVerbTests : CliFixture
{
    private const string Page = """
        ---
        kind: measure
        id: canoes
        unit: canoes
        ---
        # Boats
        Boats that reports count.

        ## Rules
        - counted: canoe
          clause: @afloat

        ## Words
        @afloat: sail, drift

        ## Examples
            Nine canoes sailed from the port.
                canoes 9
            Two canoes lie on the beach.
                canoes 3

        """;

    [Fact]
    public async Task Check_ExampleThatFails_IsNamedWithPageLineExpectationAndWhatCameOut()
    {
        Write("book/measures/boats.md", Page);
        var run = await RunAsync("codebook", "check", "--codebook", Path("book"));
        Assert.Equal(1, run.Status);
        Assert.Equal(["measures/boats.md:20: TW0250: expected 'canoes 3' of \"Two canoes lie on the beach.\", found nothing"], run.ErrorLines);
        Assert.EndsWith(", 1 failure\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_PagesWithFaults_NamesThemAllAtOnce()
    {
        Write("book/measures/boats.md", Page.Replace("@afloat\n\n##", "@aflot\n\n##", StringComparison.Ordinal).Replace("counted: canoe", "countd: canoe", StringComparison.Ordinal));
        Write("book/measures/rafts.md", "---\nkind: mesure\nid: rafts\n---\n# Rafts\n");
        var run = await RunAsync("codebook", "check", "--codebook", Path("book"));
        Assert.Equal(1, run.Status);
        Assert.Equal(2, run.ErrorLines.Count);
        Assert.StartsWith("measures/boats.md:10: TW0220:", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("measures/rafts.md:1: TW0207:", run.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FolderThatIsAbsent_IsRefused()
    {
        var run = await RunAsync("codebook", "check", "--codebook", "nowhere");
        Assert.Equal(2, run.Status);
        Assert.Contains("[TW0722]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Codebook_LinksEveryPageAndNothingElsewhere()
    {
        Write("book/measures/boats.md", Page);
        var run = await RunAsync("codebook", "render", "--out", "site", "--codebook", Path("book"));
        Assert.Equal(0, run.Status);
        var index = await File.ReadAllTextAsync(Path("site/index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("<a href=\"measures/boats.html\">canoes</a></dt><dd>Boats that reports count.</dd>", index, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(Path("site/measures/boats.html"), TestContext.Current.CancellationToken);
        Assert.Contains("<a href=\"../measures/boats.html#afloat\">@afloat</a>", page, StringComparison.Ordinal);
        Assert.Contains("<q>Nine canoes sailed from the port.</q>", page, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path("site"), "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("http", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Render_CodebookWithFaults_WritesNothing()
    {
        Write("book/measures/rafts.md", "---\nkind: mesure\nid: rafts\n---\n# Rafts\n");
        var run = await RunAsync("codebook", "render", "--out", "site", "--codebook", Path("book"));
        Assert.Equal(2, run.Status);
        Assert.Contains("[TW0724]", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path("site")));
    }
}
