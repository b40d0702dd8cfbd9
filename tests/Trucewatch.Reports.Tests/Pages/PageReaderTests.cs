using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Reports.Tests;

public class PageReaderTests
{
    private static readonly string Body = string.Join("\n\n", SamplePages.One, SamplePages.Two, SamplePages.Three);

    private static Report Read(string page)
    {
        var outcome = new ReportReader().Read(Encoding.UTF8.GetBytes(page), "page.html");
        Assert.True(outcome.IsReport, outcome.Problem?.ToString());
        return outcome.Report;
    }

    [Fact]
    public void Read_ModernPage_GivesStoryAndMetadata()
    {
        var report = Read(SamplePages.Modern);
        Assert.Equal(Body, report.Text);
        Assert.Equal("New round of talks in Cairo", report.Title);
        Assert.Equal("2025-03-24T11:18:00-04:00", report.Published?.ToString());
        Assert.Equal("2025-03-24T12:00:00-04:00", report.Updated?.ToString());
        Assert.Equal("Harbor Post", report.Outlet);
        Assert.Equal(["Ada Quill"], report.Authors);
        Assert.Equal("https://harborpost.example/talks", report.Address);
        Assert.Equal("meta og:site_name", report.Origins.Outlet);
    }

    [Fact]
    public void Read_TablesAndLineBreaks_GivesParagraphsAndTheDateInTheText()
    {
        var report = Read(SamplePages.Tables);
        Assert.Equal(Body, report.Text);
        Assert.Equal(new DateOnly(2025, 3, 24), report.Published?.Date);
        Assert.Equal("Valley Bugle", report.Outlet);
    }

    [Fact]
    public void Read_TeaserInsideASentence_JoinsTheSentence()
    {
        var cut = SamplePages.Two.IndexOf(" told", StringComparison.Ordinal);
        var broken = SamplePages.Modern.Replace(
            $"<p>{SamplePages.Two}</p>",
            $"<p>{SamplePages.Two[..cut]}</p><aside class=\"related\"><a href=\"/r\">Read more: storm closes the bridge</a></aside><p>{SamplePages.Two[(cut + 1)..]}</p>",
            StringComparison.Ordinal);
        Assert.Equal(Body, Read(broken).Text);
    }

    [Fact]
    public void Read_CorrectionNote_IsKept()
    {
        const string Note = "An earlier version of this story misstated the number of trucks.";
        Assert.Equal(Note, Read(SamplePages.Modern.Replace("</article>", $"<p class=\"correction\">{Note}</p></article>", StringComparison.Ordinal)).Correction);
    }

    [Theory]
    [InlineData("<p class=\"d\">Last updated: March 25, 2025 - Published: March 24, 2025</p>", "2025-03-24", "2025-03-25")]
    [InlineData("<p class=\"d\">24 March 2025, 14:05 GMT | Updated 25 March 2025, 9:00 GMT</p>", "2025-03-24T14:05:00Z", "2025-03-25T09:00:00Z")]
    [InlineData("<p class=\"d\">Published 2 hours ago</p>", null, null)]
    public void Read_LineOfDates_GivesPublishedAndUpdatedApart(string line, string? published, string? updated)
    {
        var report = Read($"<html><head><title>New round of talks in Cairo</title></head><body><h1>New round of talks in Cairo</h1>{line}<p>{SamplePages.One}</p><p>{SamplePages.Two}</p><p>{SamplePages.Three}</p></body></html>");
        Assert.Equal(published, report.Published?.ToString());
        Assert.Equal(updated, report.Updated?.ToString());
        Assert.Equal(Body, report.Text);
    }

    [Fact]
    public void Read_MarkOfAFootnote_IsLeftOut() =>
        Assert.Equal(Body, Read(SamplePages.Modern.Replace("within days.", "within days.<sup><a href=\"#n1\">1</a></sup>", StringComparison.Ordinal)).Text);

    [Fact]
    public void Read_QuestionInAHeading_IsAHeading()
    {
        var report = Read(SamplePages.Modern.Replace($"<p>{SamplePages.Two}", $"<h2>What comes next?</h2><p>{SamplePages.Two}", StringComparison.Ordinal));
        Assert.All(report.Headings, heading => Assert.Equal("What comes next?", heading.Of(report.Text)));
    }

    [Theory]
    [InlineData("<p>Associated Press writer Ada Quill contributed to this report.</p>", "AP")]
    [InlineData("<p><em>With files from The Canadian Press</em></p>", "The Canadian Press")]
    [InlineData("<p>© 2025 AFP</p>", "AFP")]
    [InlineData("<p>— Reuters</p>", "Reuters")]
    public void Read_Tagline_NamesTheAgencyAndIsNoStory(string line, string agency)
    {
        var report = Read($"<html><body><h1>New round of talks in Cairo</h1><p>{SamplePages.One}</p><p>{SamplePages.Two}</p><p>{SamplePages.Three}</p>{line}</body></html>");
        Assert.Equal(agency, report.Agency);
        Assert.Equal("line after the story", report.Origins.Agency);
        Assert.Equal(Body, report.Text);
    }

    [Theory]
    [InlineData("windows-1252", "l\u2019acc\u00E8s")]
    [InlineData("windows-1256", "\u0647\u062F\u0646\u0629")]
    [InlineData("koi8-r", "\u043F\u0435\u0440\u0435\u043C\u0438\u0440\u0438\u0435")]
    public void Read_CharsetInMeta_IsUsed(string charset, string word)
    {
        var page = SamplePages.Modern.Replace("utf-8", charset, StringComparison.Ordinal).Replace("Mediators", word, StringComparison.Ordinal);
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(page);
        Assert.Contains(word, new ReportReader().Read(bytes, "page.html").Report!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Utf8WithAWrongLabel_IsReadAsUtf8()
    {
        var page = SamplePages.Modern.Replace("Mediators", "Médiateurs “tous”", StringComparison.Ordinal);
        var report = new ReportReader().Read(Encoding.UTF8.GetBytes(page), "page.html", "text/html", "iso-8859-1").Report!;
        Assert.Contains("Médiateurs “tous”", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenUtf8_KeepsTheRest()
    {
        var bytes = Encoding.UTF8.GetBytes(SamplePages.Modern.Replace("Mediators", "“Mediators” – all – ’", StringComparison.Ordinal));
        bytes[bytes.AsSpan().IndexOf("overnight"u8)] = 0xC3;
        Assert.Contains("“Mediators” – all – ’", new ReportReader().Read(bytes, "page.html").Report!.Text, StringComparison.Ordinal);
    }
}
