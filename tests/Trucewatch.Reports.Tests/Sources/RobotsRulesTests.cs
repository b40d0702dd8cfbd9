namespace Trucewatch.Reports.Tests;

public class RobotsRulesTests
{
    private const string File = """
        # a comment
        User-agent: OtherBot
        Disallow: /

        User-agent: *
        User-agent: SomeBot
        Disallow: /private
        Allow: /private/open
        Disallow: /*.pdf$
        Crawl-delay: 3
        """;

    [Theory]
    [InlineData("/news", true)]
    [InlineData("/private/a", false)]
    [InlineData("/private/open/a", true)]
    [InlineData("/a/b.pdf", false)]
    [InlineData("/a/b.pdf?x=1", true)]
    public void Allows_Path_FollowsTheLongestRule(string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(File, "Trucewatch").Allows(path));

    [Fact]
    public void Parse_GroupOfItsOwn_ComesBeforeTheGroupForAll() =>
        Assert.True(RobotsRules.Parse(File + "\nUser-agent: trucewatch\nDisallow: /nothing", "Trucewatch").Allows("/private/a"));

    [Fact]
    public void Parse_CrawlDelay_IsRead() => Assert.Equal(TimeSpan.FromSeconds(3), RobotsRules.Parse(File, "Trucewatch").Delay);

    [Theory]
    [InlineData("trucewatch/2.0", false)]
    [InlineData("TruceWatch", false)]
    [InlineData("watch", true)]
    [InlineData("t", true)]
    public void Parse_NameOfAnother_IsNotOurs(string name, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse($"User-agent: {name}\nDisallow: /", "Trucewatch").Allows("/a"));
}
