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
