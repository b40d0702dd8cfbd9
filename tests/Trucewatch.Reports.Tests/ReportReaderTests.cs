using System.Text;

namespace Trucewatch.Reports.Tests;

public class ReportReaderTests
{
    private static readonly string Paragraph = string.Join(' ', Enumerable.Repeat(
        "The envoy said the two sides had not agreed on the order in which the captives would be freed, and that talks would go on in Doha.", 3));

    private static ReadOutcome Read(string text) => new ReportReader().Read(Encoding.UTF8.GetBytes(text), "a.html");

    [Fact]
    public void Read_PageWithMenuAndFooter_GivesTheStoryAlone()
    {
        var outcome = Read($"""
            <!doctype html><html><head><title>Talks go on in Doha | Harbor Post</title><meta property="og:site_name" content="Harbor Post">
            <script type="application/ld+json">{"{"}"@type":"NewsArticle","headline":"Talks go on in Doha","datePublished":"2025-03-24T10:00:00Z","author":{"{"}"name":"AFP"{"}"}{"}"}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
            <article><h1>Talks go on in Doha</h1><p class="byline">By AFP</p><figure><img src="a.jpg"><figcaption>The hotel in Doha. (AFP)</figcaption></figure>
            <p>{SamplePages.One}</p><p>{SamplePages.Two}</p><aside class="related"><h3>Related</h3><ul><li><a href="/x">Another story altogether</a></li></ul></aside>
            <p>{SamplePages.Three}</p></article><footer><p>Copyright 2025 Harbor Post. All rights reserved.</p></footer></body></html>
            """);

        Assert.True(outcome.IsReport, outcome.Problem?.ToString());
        Assert.Equal(string.Join("\n\n", SamplePages.One, SamplePages.Two, SamplePages.Three), outcome.Report.Text);
        Assert.Equal("Talks go on in Doha", outcome.Report.Title);
        Assert.Equal("2025-03-24T10:00:00Z", outcome.Report.Published?.ToString());
        Assert.Equal("json-ld datePublished", outcome.Report.Published?.FoundIn);
        Assert.Equal("Harbor Post", outcome.Report.Outlet);
        Assert.Equal("AFP", outcome.Report.Agency);
        Assert.Equal("en", outcome.Report.Language);
    }

    [Theory]
    [InlineData("", "TW0101")]
    [InlineData(" \r\n\t ", "TW0101")]
    [InlineData("%PDF-1.7 anything", "TW0103")]
    [InlineData("<html><body><nav><a href=x>Home</a></nav></body></html>", "TW0106")]
    public void Read_NoReport_GivesAProblemWithACode(string text, string code)
    {
        var outcome = Read(text);
        Assert.False(outcome.IsReport);
        Assert.Equal(code, outcome.Problem.Code);
        Assert.Equal("a.html", outcome.Problem.Source);
        Assert.DoesNotContain('\n', outcome.Problem.ToString());
    }

    [Fact]
    public void Read_Binary_GivesAProblem()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        Assert.Equal("TW0102", new ReportReader().Read(bytes, "a.txt").Problem?.Code);
    }

    [Fact]
    public void Read_LongerThanTheLimit_GivesAProblem() =>
        Assert.Equal("TW0104", new ReportReader(new ReaderLimits { MostBytes = 100 }).Read(new byte[101], "a.txt").Problem?.Code);

    [Fact]
    public void Read_OneSentenceOfText_IsTheWholeReport() =>
        Assert.Equal(
            "The army said on Monday that it had opened two crossings.",
            new ReportReader().Read("The army said on Monday that it had opened two crossings.\n"u8.ToArray(), "note.txt").Report?.Text);

    [Fact]
    public void Read_FiftyMegabytesOfNestedDivs_GivesAProblemAtOnce() =>
        Assert.Equal("TW0104", Read(string.Concat(Enumerable.Repeat("<div>", 10 * 1024 * 1024))).Problem?.Code);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<li><ul>")]
    [InlineData("<a href=x>word ")]
    [InlineData("<span class=x>word ")]
    [InlineData("<b>word <br><br>")]
    [InlineData("</div></span><x-y>")]
    public void Read_HundredThousandNestedElements_EndsInTime(string element)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var outcome = Read("<html><body>" + string.Concat(Enumerable.Repeat(element, 100_000)) + $"<p>{Paragraph}</p>");
        Assert.True(outcome.IsReport || outcome.Problem.Code is "TW0105" or "TW0106");
        // Seconds on any machine; a step in the square of the depth would take hours.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Read_PageCutInTheMiddleOfATag_GivesWhatThereIs()
    {
        var outcome = Read($"<html><body><article><p>{Paragraph}</p><p>{Paragraph.Replace("envoy", "mediator", StringComparison.Ordinal)}</p><p>The rest <a href=\"http://exa");
        Assert.True(outcome.IsReport, outcome.Problem?.ToString());
        Assert.StartsWith(Paragraph, outcome.Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SameBytes_GivesTheSameIdAndText()
    {
        var (one, two) = (Read($"<p>{Paragraph}</p>"), Read($"<p>{Paragraph}</p>"));
        Assert.Equal(one.Report!.Id, two.Report!.Id);
        Assert.Equal(one.Report.Text, two.Report.Text);
        Assert.StartsWith("sha256:", one.Report.Id, StringComparison.Ordinal);
    }
}
