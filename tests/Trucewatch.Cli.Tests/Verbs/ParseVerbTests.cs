namespace Trucewatch.Cli.Tests;

public sealed class ParseVerbTests : CliFixture
{
    [Fact]
    public async Task Parse_Text_PrintsEverySentenceAsConllu()
    {
        Input = "Both sides agreed. Nobody signed.\n\nThe envoy left.";
        var run = await RunAsync("parse");
        Assert.Equal(0, run.Status);
        Assert.Equal(
            ["# text = Both sides agreed.", "# text = Nobody signed.", "# text = The envoy left."],
            run.Output.Split('\n').Where(line => line.StartsWith("# text", StringComparison.Ordinal)));
        Assert.All(run.Output.Split('\n').Where(line => line.Length > 0 && line[0] != '#'), line => Assert.Equal(10, line.Split('\t').Length));
    }

    [Fact]
    public async Task Parse_Page_PrintsItsStory()
    {
        const string Story = "The two sides agreed on Monday to stop firing for ten days, the envoy said after a night of talks in the capital.";
        Write("page.html", $"<html><body><nav><a href='/'>Home</a></nav><article><h1>Truce</h1><p>{Story}</p></article></body></html>");
        var run = await RunAsync("parse", "page.html");
        Assert.Equal(0, run.Status);
        Assert.Contains($"# text = {Story}\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_Conllu_KeepsWordsCommentsAndOtherRows()
    {
        Input = "# sent_id = a\n# newpar\n1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tdid\t_\t_\t_\t_\t_\t_\t_\t_\n2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n3\tsign\t_\t_\t_\t_\t_\t_\t_\tGloss=x\n3.1\tempty\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var run = await RunAsync("parse", "--conllu", "-");
        Assert.Equal(0, run.Status);
        var lines = run.Output.Split('\n');
        Assert.Equal(["# sent_id = a", "# newpar", "1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No"], lines[..3]);
        Assert.Equal("3.1\tempty\t_\t_\t_\t_\t_\t_\t_\t_", lines[6]);
        Assert.StartsWith("3\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tGloss=x", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_BrokenConllu_PrintsWhatStoodBeforeAndNamesTheLine()
    {
        Input = "1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\n\n1 No\n";
        var run = await RunAsync("parse", "--conllu");
        Assert.Equal(1, run.Status);
        Assert.StartsWith("1\tYes\t", run.Output, StringComparison.Ordinal);
        var line = Assert.Single(run.ErrorLines);
        Assert.Contains("line 3 has 1 columns", line, StringComparison.Ordinal);
        Assert.EndsWith("[TW0401]", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "Nobody signed.")]
    [InlineData(null, "Both sides agreed.")]
    public async Task Parse_Svg_DrawsTheSentenceAskedFor(string? number, string sentence)
    {
        Input = "Both sides agreed. Nobody signed.";
        var run = number is null ? await RunAsync("parse", "--svg") : await RunAsync("parse", "--svg", "--sentence", number);
        Assert.Equal(0, run.Status);
        Assert.StartsWith("<svg ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"<title>{sentence}</title>", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_SentenceThatIsNotThere_SaysHowManyThereAre()
    {
        Input = "Both sides agreed.";
        var run = await RunAsync("parse", "--svg", "--sentence", "7");
        Assert.Equal(2, run.Status);
        Assert.Contains("found 1 sentence, expected at least 7", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t ")]
    public async Task Parse_Nothing_PrintsNothing(string text)
    {
        Input = text;
        var run = await RunAsync("parse");
        Assert.Equal((0, ""), (run.Status, run.Output));
    }

    [Fact]
    public async Task Parse_MissingFile_IsNamed()
    {
        var run = await RunAsync("parse", "missing.txt");
        Assert.Equal(2, run.Status);
        Assert.StartsWith("trucewatch: missing.txt: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
