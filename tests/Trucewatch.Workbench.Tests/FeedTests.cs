using System.Net;
using System.Xml;
using System.Xml.Linq;
using static Trucewatch.Workbench.Pieces;

namespace Trucewatch.Workbench.Tests;

/// <summary>That every list is there as an Atom feed, too.</summary>
public sealed class FeedTests(SampleWorkbench workbench)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages =>
        ["/", "/proposals", "/timeline", "/figures", "/civilians", "/commitments", "/allegations", "/conflicts", "/reports", "/records?kind=proposal", "/search?search=hostages", "/review/acts"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WithAList_NamesItsFeedWhichIsWellFormed(string address)
    {
        var page = PageCheck.Parse(await workbench.Client.GetStringAsync(address, Cancellation), address);
        var named = page.QuerySelector("link[rel=alternate]")!.GetAttribute("href")!;
        Assert.Equal(named, page.QuerySelector("a.feed")!.GetAttribute("href"));
        var feed = await FeedAsync(named);
        Assert.Single(feed.Elements(Atom + "id"));
        Assert.Single(feed.Elements(Atom + "title"));
        Assert.NotNull(feed.Element(Atom + "author"));
        Assert.Equal(new Uri(workbench.Address, named), new Uri(Link(feed, "self")));
        Moment(feed.Element(Atom + "updated"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        foreach (var entry in entries)
        {
            Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.NotEqual("", entry.Element(Atom + "title")!.Value.Trim());
            Moment(entry.Element(Atom + "updated"));
            Assert.StartsWith(workbench.Address.ToString(), Link(entry, "alternate"), StringComparison.Ordinal);
            Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
            Assert.DoesNotContain("href=\"/", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
        }

        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
        using var first = await workbench.Client.GetAsync(Link(entries[0], "alternate"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
    }

    [Fact]
    public async Task Feed_ByAnotherNameOfThisMachine_HasTheSameIdsAndItsOwnLinks()
    {
        var one = await FeedAsync("/feeds/proposals.atom?situation=gaza");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/feeds/proposals.atom?situation=gaza") { Headers = { Host = "localhost:8080" } };
        using var answer = await workbench.Client.SendAsync(request, Cancellation);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        var other = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).Root!;
        Assert.Equal(Ids(one), Ids(other));
        Assert.Equal("http://localhost:8080/feeds/proposals.atom?situation=gaza", Link(other, "self"));
    }

    [Fact]
    public async Task Feed_OfWordsInReports_HasTheReportsThatSearchFinds()
    {
        var feed = await FeedAsync("/feeds/search.atom?search=hostages");
        var page = PageCheck.Parse(await workbench.Client.GetStringAsync("/search?search=hostages", Cancellation), "/search");
        var found = page.QuerySelectorAll(".hit h2 a").Select(link => new Uri(workbench.Address, link.GetAttribute("href")!).ToString());
        Assert.Equal(found.Order(StringComparer.Ordinal), feed.Elements(Atom + "entry").Select(entry => Link(entry, "alternate")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Feed_OfNoList_IsNotThere()
    {
        using var answer = await workbench.Client.GetAsync("/feeds/rumours.atom", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public void Write_TextThatXmlCannotHave_IsWellFormedAllTheSame()
    {
        const string Bad = "a\0\u0001\uD800b\uFFFE <b>&amp; \U0001F600";
        var entry = new FeedEntry("key", Bad, "/reports", DateTimeOffset.UnixEpoch, H($"<p>{Bad}</p>")) { Author = Bad };
        var feed = new AtomFeed { Title = Bad, Root = "http://127.0.0.1", Self = "/feeds/a.atom", Page = "/a", Key = "k", Tool = "t", Updated = DateTimeOffset.UnixEpoch, Entries = [entry] };
        var read = XDocument.Parse(System.Text.Encoding.UTF8.GetString(feed.Write())).Root!.Element(Atom + "entry")!;
        Assert.Equal("a\uFFFD\uFFFD\uFFFDb\uFFFD <b>&amp; \U0001F600", read.Element(Atom + "title")!.Value);
        Assert.Contains("&lt;b&gt;", read.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void IdOf_AnyKey_IsAUuidOfTheFreeForm()
    {
        var id = Guid.Parse(AtomFeed.IdOf("report sha256:00").AsSpan("urn:uuid:".Length));
        Assert.Equal((8, true), (id.Version, id.Variant is >= 8 and <= 11));
        Assert.Equal(AtomFeed.IdOf("a"), AtomFeed.IdOf("a"));
        Assert.NotEqual(AtomFeed.IdOf("a"), AtomFeed.IdOf("b"));
    }

    private static string Link(XElement element, string relation) => element.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static List<string> Ids(XElement feed) => [.. feed.Descendants(Atom + "id").Select(id => id.Value)];

    // RFC 3339, with its zone.
    private static void Moment(XElement? element) => XmlConvert.ToDateTimeOffset(element!.Value, "yyyy-MM-ddTHH:mm:ss.fffZ");

    private async Task<XElement> FeedAsync(string address)
    {
        using var answer = await workbench.Client.GetAsync(address, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).Root!;
    }
}
