namespace Trucewatch.Codebook.Tests;

public sealed class CodebookLoaderTests
{
    [Theory]
    [InlineData("TW0201", 1, "# Raid\nNo head.\n")]
    [InlineData("TW0202", 3, "---\nkind: event\nplover ASSAULT\nid: raid\n---\n")]
    [InlineData("TW0207", 1, "---\nkind: evnt\nid: raid\n---\n")]
    [InlineData("TW0207", 1, "---\nid: raid\n---\n")]
    [InlineData("TW0208", 3, "---\nkind: event\n\n---\n")]
    [InlineData("TW0206", 6, "---\nkind: event\nid: raid\n---\n## Examples\n    Troops raided the town.\n")]
    [InlineData("TW0205", 6, "---\nkind: event\nid: raid\n---\n## Words\n@homes home, house\n")]
    public void Load_PageWithAFault_NamesCodeAndLine(string code, int line, string text) => AssertFault(code, line, text);

    // Rules begin on line 8.
    [Theory]
    [InlineData("TW0203", 8, "  with object: town")]
    [InlineData("TW0204", 9, "- verb: raid\n  with object town")]
    [InlineData("TW0210", 9, "- verb: raid\n  with object: ,")]
    [InlineData("TW0211", 9, "- verb: raid\n  with object: @homes")]
    [InlineData("TW0212", 12, "- verb: @a\n\n## Words\n@a: raid, @b\n@b: storm, @a")]
    [InlineData("TW0213", 10, "- verb: raid\n  by: subject\n  with object: {plce}")]
    [InlineData("TW0220", 8, "- verbs: raid")]
    [InlineData("TW0221", 8, "- verb: raid\n  priority: high")]
    [InlineData("TW0222", 9, "- verb: raid\n  wiht object: town")]
    [InlineData("TW0222", 9, "- verb: raid\n  as of: town")]
    [InlineData("TW0222", 9, "- verb: raid\n  not as of: town")]
    [InlineData("TW0222", 9, "- verb: raid\n  with object +: town")]
    [InlineData("TW0222", 9, "- verb: raid\n  without + object: town")]
    [InlineData("TW0224", 9, "- verb: raid\n  by: subject + , to")]
    [InlineData("TW0232", 11, "- verb: raid\n  name: a\n\n- verb: storm\n  name: a")]
    public void Load_RuleWithAFault_NamesCodeAndLine(string code, int line, string rules) => AssertFault(code, line, Books.Page(rules));

    [Fact]
    public void Load_TwoPagesOfOneCategory_NamesTheSecondAndTheFirst()
    {
        var load = Books.Load(("events/a.md", Books.Page("- verb: raid")), ("events/b.md", Books.Page("- verb: storm")));
        var fault = Assert.Single(load.Diagnostics);
        Assert.Equal(("TW0230", "events/b.md", 1), (fault.Code, fault.File, fault.Line));
        Assert.Contains("events/a.md", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_GroupDefinedTwice_NamesTheSecondAndTheFirst()
    {
        const string Words = "---\nkind: words\nid: {0}\n---\n## Words\n@homes: home\n";
        var load = Books.Load(("words/a.md", Words.Replace("{0}", "a", StringComparison.Ordinal)), ("words/b.md", Words.Replace("{0}", "b", StringComparison.Ordinal)));
        var fault = Assert.Single(load.Diagnostics);
        Assert.Equal(("TW0231", "words/b.md", 6), (fault.Code, fault.File, fault.Line));
        Assert.Contains("words/a.md", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SameIdOfAnotherKind_IsRight()
    {
        var term = Books.Page("- verb: raid").Replace("kind: event", "kind: term", StringComparison.Ordinal);
        Assert.Empty(Books.Load(("events/raid.md", Books.Page("- verb: raid")), ("terms/raid.md", term)).Diagnostics);
    }

    [Fact]
    public void Load_ManyFaults_ReportsAllInOrderOfFilesAndLines()
    {
        var page = Books.Page("- verb: raid\n  priority: x\n  wiht object: town\n  near: town, {plce}\n- verbs: storm");
        var load = Books.Load(("b.md", "no head"), ("a.md", page));
        Assert.Equal(
            ["a.md:8: TW0221", "a.md:10: TW0222", "a.md:11: TW0213", "a.md:12: TW0220", "b.md:1: TW0201", "b.md:1: TW0207"],
            load.Diagnostics.Select(fault => string.Join(':', fault.ToString().Split(':').Take(3))));
        Assert.Equal("a.md", Assert.Single(load.Pages).File);
    }

    [Theory]
    [InlineData("- verb: raid\n  pirority: 2", "did you mean 'priority'?")]
    [InlineData("- verb: raid\n  with object: town, {plce}", "did you mean 'place'?")]
    [InlineData("- verb: raid\n  with object: town, @home\n\n## Words\n@homes: home\n@zzzzzzzz: camp", "did you mean '@homes'?")]
    public void Load_NameNearlyRight_SuggestsTheRightOne(string rules, string message) =>
        Assert.Contains(message, Assert.Single(Books.Load(Books.Page(rules)).Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_NameFarFromAll_ListsThoseThereAre()
    {
        var fault = Assert.Single(Books.Load(Books.Page("- verb: raid\n  with object: town, @weapons\n\n## Words\n@homes: home")).Diagnostics);
        Assert.Contains("there are @homes", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Overrides_TakeThePlaceOfPagesOfTheirPathAndAddOthers()
    {
        var first = Directory.CreateTempSubdirectory("trucewatch-codebook-");
        var second = Directory.CreateTempSubdirectory("trucewatch-codebook-");
        try
        {
            first.CreateSubdirectory("events");
            second.CreateSubdirectory("events");
            File.WriteAllText(Path.Combine(first.FullName, "README.md"), "No page.");
            File.WriteAllText(Path.Combine(first.FullName, "events", "raid.md"), Books.Page("- verb: raid"));
            File.WriteAllText(Path.Combine(first.FullName, "events", "siege.md"), Books.Page("- verb: besiege", "siege"));
            File.WriteAllText(Path.Combine(second.FullName, "events", "raid.md"), Books.Page("- verb: storm"));
            File.WriteAllText(Path.Combine(second.FullName, "events", "sortie.md"), Books.Page("- noun: sortie", "sortie"));
            var load = CodebookLoader.Load(first.FullName, second.FullName);
            Assert.Empty(load.Diagnostics);
            Assert.Equal(["storm", "besiege", "sortie"], load.Pages.Select(page => Assert.Single(page.Rules[0].Words.Written)));
            Assert.NotEqual(CodebookLoader.Load(first.FullName).Version, load.Version);
        }
        finally
        {
            first.Delete(recursive: true);
            second.Delete(recursive: true);
        }
    }

    [Fact]
    public void Version_AnotherWordOrPath_IsAnother()
    {
        var version = Books.Load(Books.Page("- verb: raid")).Version;
        Assert.Matches("^[0-9a-f]{16}$", version);
        Assert.NotEqual(version, Books.Load(Books.Page("- verb: raids")).Version);
        Assert.NotEqual(version, Books.Load(("events/other.md", Books.Page("- verb: raid"))).Version);
    }

    [Fact]
    public void Version_OtherLineEnds_IsTheSame()
    {
        var text = Books.Page("- verb: raid");
        Assert.Equal(Books.Load(text).Version, Books.Load(text.ReplaceLineEndings("\r\n")).Version);
    }

    [Fact]
    public void Load_Group_IsSharedByPages()
    {
        var load = Books.Load(("events/raid.md", Books.Page("- verb: @raids")), ("words/w.md", "---\nkind: words\nid: w\n---\n## Words\n@raids: raid, @storms\n@storms: storm\n"));
        Assert.Empty(load.Diagnostics);
        Assert.Equal(["raid", "storm"], load.Pages[0].Rules[0].Words.Written.Order(StringComparer.Ordinal));
    }

    private static void AssertFault(string code, int line, string text)
    {
        var faults = Books.Load(text).Diagnostics;
        Assert.All(faults, fault => Assert.Equal("events/raid.md", fault.File));
        Assert.Contains((code, line), faults.Select(fault => (fault.Code, fault.Line)));
    }
}
