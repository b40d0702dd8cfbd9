using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Reports.Tests;

public class PlainTextReaderTests
{
    private static readonly string Body = string.Join("\n\n", SamplePages.One, SamplePages.Two, SamplePages.Three);

    private static Report Read(string text)
    {
        var outcome = new ReportReader().Read(Encoding.UTF8.GetBytes(text), "report.txt");
        Assert.True(outcome.IsReport, outcome.Problem?.ToString());
        return outcome.Report;
    }

    [Fact]
    public void Read_TextCopiedOffAPage_GivesStoryAndMetadata()
    {
        var report = Read($"""
            new-round-of-talks-in-cairo-–-harbor-post

            New round of talks in Cairo – Harbor Post

            by ADA QUILL | Harbor Post

            Mon, March 24th 2025 at 11:18 AM

            Trucks wait at the crossing, Sunday, March 23, 2025. (AP Photo)

            CAIRO (AP) — {SamplePages.One}

            ALSO READ | Storm closes the bridge

            {SamplePages.Two}

            {SamplePages.Three}

            Share this: Facebook  X  WhatsApp
            """);
        Assert.Equal("CAIRO (AP) — " + Body, report.Text);
        Assert.Equal("New round of talks in Cairo", report.Title);
        Assert.Equal("2025-03-24T11:18:00", report.Published?.ToString());
        Assert.Equal("Harbor Post", report.Outlet);
        Assert.Equal("AP", report.Agency);
        Assert.Equal(["Ada Quill"], report.Authors);
        Assert.Equal("dateline", report.Origins.Agency);
    }

    [Fact]
    public void Read_WrappedLines_AreJoined()
    {
        var wrapped = new StringBuilder();
        foreach (var paragraph in Body.Split("\n\n"))
        {
            var column = 0;
            foreach (var word in paragraph.Split(' '))
            {
                if (column + word.Length > 64)
                {
                    wrapped.Append('\n');
                    column = 0;
                }

                wrapped.Append(column == 0 ? "" : " ").Append(word);
                column += word.Length + 1;
            }

            wrapped.Append("\n\n");
        }

        Assert.Equal(Body, Read(wrapped.ToString()).Text);
    }

    [Fact]
    public void Read_BoldLinesBeforeTheStory_AreNoneOfIt() =>
        Assert.Equal(Body, Read($"**New round of talks in Cairo**\n**Mediators press both sides as the crossing stays half shut, officials say.**\n{Body}").Text);

    [Fact]
    public void Read_LinksOfMarkdown_AreTheirWords()
    {
        var linked = Body.Replace("Cairo", "[Cairo](https://a.example/w/Cairo_(city) )", StringComparison.Ordinal).Replace(") )", "))", StringComparison.Ordinal)
            .Replace("The envoy", "![a picture](x.jpg)The [envoy](/e)", StringComparison.Ordinal);
        Assert.Equal(Body, Read(linked).Text);
    }

    [Fact]
    public void Read_WindowsLineEnds_AreLineEnds() => Assert.Equal(Body, Read(Body.ReplaceLineEndings("\r\n")).Text);

    [Fact]
    public void Read_OtherLanguage_IsKeptAndMarked()
    {
        const string Arabic = "قال الوسطاء يوم الاثنين إن الجانبين أرسلا ملاحظاتهما على المسودة، وإن جولة جديدة من المحادثات ستبدأ في القاهرة خلال أيام قليلة.";
        var report = Read($"{Arabic}\n\n{Arabic.Replace("الاثنين", "الأحد", StringComparison.Ordinal)}");
        Assert.Equal("ar", report.Language);
        Assert.Contains(Arabic, report.Text, StringComparison.Ordinal);
    }
}
