using Trucewatch.Codebook;

namespace Trucewatch.Coding.Tests;

public sealed class ExampleRunnerTests(CoderFixture coder)
{
    public static TheoryData<string> Files()
    {
        var folder = Path.Combine(CoderFixture.Root, "codebook");
        return [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(file => file != "README.md" && !file.StartsWith("words/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Run_PageOfTheCodebook_ComesOutAsItSays(string file)
    {
        var failures = coder.Use(one => new ExampleRunner(one).Run(coder.Pages.Where(page => page.File == file)));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [InlineData("rejection by Hamas to Israel, actual", true)]
    [InlineData("rejection by hamas", true)]
    [InlineData("rejection", true)]
    [InlineData("no talks", true)]
    [InlineData("rejection by Israel", false)]
    [InlineData("rejection by Hamas, Israel", false)]
    [InlineData("rejection by nobody", false)]
    [InlineData("rejection to Egypt", false)]
    [InlineData("rejection by Hamas, denied", false)]
    [InlineData("no rejection", false)]
    [InlineData("acceptance", false)]
    [InlineData("killed", false)]
    public void Run_ExpectationOfAnEvent_HoldsOrIsAFailure(string line, bool holds) =>
        Assert.Equal(holds, Run("Hamas rejected Israel's proposal for a two-month truce.", line).Count == 0);

    [Theory]
    [InlineData("killed 14", true)]
    [InlineData("killed at-least 14, actual", true)]
    [InlineData("killed 10..20", false)]
    [InlineData("killed about 14", false)]
    [InlineData("killed 14, possible", false)]
    [InlineData("injured 14", false)]
    public void Run_ExpectationOfAFigure_HoldsOrIsAFailure(string line, bool holds) =>
        Assert.Equal(holds, Run("Shelling killed at least 14 people in the town.", line).Count == 0);

    [Theory]
    [InlineData("term truce 60 days", true)]
    [InlineData("stance reject by Hamas", true)]
    [InlineData("offer by Israel", true)]
    [InlineData("term truce 30 days", false)]
    [InlineData("term truce 60", false)]
    [InlineData("stance accept by Hamas", false)]
    [InlineData("offer by Hamas", false)]
    public void Run_ExpectationOfAProposal_HoldsOrIsAFailure(string line, bool holds) =>
        Assert.Equal(holds, Run("Hamas rejected Israel's proposal for a two-month truce.", line).Count == 0);

    [Fact]
    public void Run_Failure_TellsPageLineAndWhatWasFound()
    {
        var failure = Assert.Single(Run("Hamas rejected Israel's proposal for a two-month truce.", "acceptance by Hamas"));
        Assert.StartsWith("events/x.md:7: TW0250: expected 'acceptance by Hamas'", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("rejection by Hamas to Israel, actual", failure.Found);
    }

    private IReadOnlyList<ExampleFailure> Run(string sentence, string line)
    {
        var page = $"---\nkind: event\nid: x\n---\n## Examples\n    {sentence}\n        {line}\n";
        var load = CodebookLoader.Load(new Dictionary<string, string>(StringComparer.Ordinal) { ["events/x.md"] = page });
        Assert.Empty(load.Diagnostics);
        return coder.Use(one => new ExampleRunner(one).Run(load.Pages));
    }
}
