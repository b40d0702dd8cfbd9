namespace Trucewatch.Codebook.Tests;

public sealed class ShippedCodebookTests
{
    /// <summary>Every category of the coding guide, and no other.</summary>
    private static readonly Dictionary<PageKind, string> Categories = new()
    {
        [PageKind.Measure] =
            "aid-money aid-trucks casualties damage displaced forces hostages-alive hostages-dead hostages-held hostages-released hostages-taken injured killed " +
            "missing people-in-need people-present poll-share prisoners-held prisoners-released truce-days",
        [PageKind.Event] =
            "abduction acceptance accusation agreement aid-delivery aid-obstruction appeal attack demand displacement evacuation-order ground-operation " +
            "hostage-release prisoner-release proposal protection-measure protest rejection sanction strike support talks talks-halt threat truce-end " +
            "truce-extension truce-start truce-violation vote withdrawal",
        [PageKind.Statement] = "statement",
        [PageKind.Term] =
            "aid bodies disarmament exile governance guarantees hostages monitoring next-talks other permanent-ceasefire prisoners reconstruction return " +
            "territory truce withdrawal",
        [PageKind.Stance] = "accept conditional reject support undecided",
        [PageKind.Status] = "actual denied planned possible proposed urged",
    };

    public static TheoryData<string> Pages() =>
        [.. Shipped.Codebook.Pages.Where(page => page.Kind is not (PageKind.Words or PageKind.About or PageKind.Proposal)).Select(page => page.File)];

    [Fact]
    public void Load_Pages_HaveNoDiagnostics() => Assert.Empty(Shipped.Codebook.Diagnostics);

    [Theory]
    [InlineData(PageKind.Measure)]
    [InlineData(PageKind.Event)]
    [InlineData(PageKind.Statement)]
    [InlineData(PageKind.Term)]
    [InlineData(PageKind.Stance)]
    [InlineData(PageKind.Status)]
    public void Pages_Kind_AreTheCategoriesOfTheGuide(PageKind kind) =>
        Assert.Equal(Categories[kind].Split(' '), Shipped.Codebook.Pages.Where(page => page.Kind == kind).Select(page => page.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Category_TellsWhatItIsWhatCountsAndWhatDoesNot(string file)
    {
        var page = Shipped.Codebook.Pages.Single(page => page.File == file);
        Assert.True(Section(page, "# ").Length >= 20, $"{file} has no definition under its title");
        Assert.NotEqual("", Section(page, "## Counts"));
        Assert.NotEqual("", Section(page, "## Does not count"));
        Assert.Contains(page.Examples.SelectMany(example => example.Expectations), line => line.Negative);
        Assert.Contains(page.Examples.SelectMany(example => example.Expectations), line => !line.Negative);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_File_IsNamedForItsCategory(string file) =>
        Assert.Equal(Shipped.Codebook.Pages.Single(page => page.File == file).Id, Path.GetFileNameWithoutExtension(file));

    [Fact]
    public void Examples_Sentences_StandOnceInAPage()
    {
        var twice = Shipped.Codebook.Pages.SelectMany(page => page.Examples).GroupBy(example => (example.File, example.Text)).Where(group => group.Count() > 1);
        Assert.Empty(twice.Select(group => $"{group.Key.File}:{group.Last().Line}: {group.Key.Text}"));
    }

    /// <summary>The text from the line that begins so to the next heading, trimmed.</summary>
    private static string Section(CodebookPage page, string heading)
    {
        var lines = page.Markdown.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))).Trim();
    }
}
