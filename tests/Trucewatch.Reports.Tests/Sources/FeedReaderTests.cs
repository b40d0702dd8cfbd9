using System.Text;

namespace Trucewatch.Reports.Tests;

public class FeedReaderTests
{
    private const string Rss = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://example.org/</link>
        <item><title>Talks &amp;amp; truce</title><link>https://example.org/a</link><guid isPermaLink="false">1</guid><pubDate>Mon, 24 Mar 2025 10:00:00 GMT</pubDate></item>
        <item><guid>https://example.org/b</guid></item><item><title>No address</title></item></channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:1</id><title>One</title><link rel="self" href="https://example.org/self"/>
        <link rel="alternate" href="/one"/><updated>2025-03-24T10:00:00Z</updated></entry></feed>
        """;

    private static FeedVisit Read(string feed, FeedState? state = null) =>
        FeedReader.Read(new Capture("https://example.org/feed", Encoding.UTF8.GetBytes(feed)), null, state ?? FeedState.New);

    [Fact]
    public void Read_Rss_GivesEntriesWithAddresses()
    {
        var visit = Read(Rss);
        Assert.Equal(["https://example.org/a", "https://example.org/b"], visit.New.Select(entry => entry.Address.AbsoluteUri));
        Assert.Equal("Talks & truce", visit.New[0].Title);
    }

    [Fact]
    public void Read_Atom_TakesThePageAndNotTheFeed() => Assert.Equal("https://example.org/one", Assert.Single(Read(Atom).New).Address.AbsoluteUri);

    [Fact]
    public void Read_Again_GivesOnlyWhatIsNew()
    {
        var first = Read(Rss);
        var second = Read(Rss.Replace("</channel>", "<item><link>https://example.org/c</link></item></channel>", StringComparison.Ordinal), first.State);
        Assert.Equal("https://example.org/c", Assert.Single(second.New).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("<html><body>no feed</body></html>")]
    [InlineData("not xml at all")]
    [InlineData("<rss><channel><item>")]
    [InlineData("")]
    public void Read_NoFeed_IsAProblem(string text) => Assert.Equal("TW0141", Read(text).Problem?.Code);

    [Fact]
    public void Read_EntitiesThatGrow_DoNotGrow()
    {
        var visit = Read("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><link>https://example.org/a</link><title>&b;</title></item></channel></rss>");
        Assert.Equal("TW0141", visit.Problem?.Code);
    }

    [Fact]
    public async Task VisitAsync_SecondVisit_AsksOnlyForChanges()
    {
        await using var server = new LocalServer((path, request) => path == "/robots.txt" ? LocalServer.Status(404)
            : request.Contains("If-None-Match: \"1\"", StringComparison.Ordinal) ? LocalServer.Status(304)
            : LocalServer.Ok(Rss, "application/rss+xml", "ETag: \"1\"\r\n"));
        using var fetcher = new PageFetcher(new FetchSettings { AllowPrivateAddresses = true, HostDelay = TimeSpan.Zero });
        var reader = new FeedReader(fetcher);
        var first = await reader.VisitAsync(server["/feed"], FeedState.New, TestContext.Current.CancellationToken);
        var second = await reader.VisitAsync(server["/feed"], first.State, TestContext.Current.CancellationToken);
        Assert.Equal(2, first.New.Count);
        Assert.Empty(second.New);
        Assert.Null(second.Problem);
        Assert.Equal(["1", "https://example.org/b"], second.State.Seen);
    }

    [Fact]
    public void Read_BlanksBeforeTheDeclaration_AreOverlooked() => Assert.Equal(2, Read("\n \n" + Rss).New.Count);

    [Fact]
    public void Read_EncodingOfTheDeclaration_IsTaken()
    {
        var bytes = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><link>https://example.org/a</link><title>Trêve</title></item></channel></rss>");
        Assert.Equal("Trêve", Assert.Single(FeedReader.Read(new Capture("https://example.org/feed", bytes), null, FeedState.New).New).Title);
    }

    [Fact]
    public void Read_ElementsWithoutEndInsideEachOther_IsAProblem()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000));
        Assert.Equal("TW0141", Read($"<rss><channel><item><title>{deep}x").Problem?.Code);
        Assert.Equal("TW0141", Read($"<rss><channel><item><title>{deep}x{deep.Replace("<", "</", StringComparison.Ordinal)}</title></item></channel></rss>").Problem?.Code);
    }

    [Fact]
    public void Read_FeedOfAMillionElements_IsAProblem() =>
        Assert.Equal("TW0141", Read($"<rss><channel>{string.Concat(Enumerable.Repeat("<a/>", 1_100_000))}</channel></rss>").Problem?.Code);

    [Fact]
    public void Read_EntityThatNamesAFile_IsNotFollowed()
    {
        var visit = Read("<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><rss><channel><item><link>https://example.org/a</link><title>&f;</title></item></channel></rss>");
        Assert.Equal("TW0141", visit.Problem?.Code);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!-- a <b> --><rss version=\"2.0\">", true)]
    [InlineData("  <feed xmlns=\"http://www.w3.org/2005/Atom\">", true)]
    [InlineData("<rdf:RDF>", true)]
    [InlineData("<html><body>&lt;rss <rss >", false)]
    [InlineData("<!DOCTYPE html><html><script>'<feed>'</script>", false)]
    [InlineData("<!-- <rss>", false)]
    [InlineData("text", false)]
    public void IsFeed_FirstElement_Decides(string text, bool expected) =>
        Assert.Equal(expected, FeedReader.IsFeed(new Capture("https://example.org/", Encoding.UTF8.GetBytes(text))));
}
