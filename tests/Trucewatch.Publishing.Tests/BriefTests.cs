using Trucewatch.Process;
using Trucewatch.Process.Tests;
using Trucewatch.Records;

namespace Trucewatch.Publishing.Tests;

public class BriefTests
{
    private static readonly string[] Parties = ["SAF", "RSF"];

    [Fact]
    public void Of_Period_TellsNewAndChangedApartFromKnown()
    {
        var brief = Make();
        Assert.Equal("Egypt plan (by Egypt): truce 30 days. SAF accepts (2025-05-10)", Lines(brief, "Where it stands").Single(line => line.Contains("plan", StringComparison.Ordinal))["On the table: ".Length..]);
        Assert.Contains(Lines(brief, "New"), line => line == "2025-05-10: withdrawal by RSF");
        Assert.DoesNotContain(Lines(brief, "New"), line => line.Contains("2025-05-01", StringComparison.Ordinal));
        Assert.Contains(Lines(brief, "Changed"), line => line == "Egypt plan: SAF now accepts; before: rejects.");
        Assert.Contains(Lines(brief, "Due"), line => line.StartsWith("RSF: hostage release by 2025-05-20, promised (", StringComparison.Ordinal));
        Assert.Contains("It rests on 2 reports, the oldest of 2025-05-01, the newest of 2025-05-10; 1 is of the period.", brief.Basis);
        Assert.Contains(brief.Basis, sentence => sentence.StartsWith("Not covered by any report: 2025-05-05", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_NoReport_SaysSo()
    {
        var brief = BriefBuilder.Of([], "gaza", ReportBuilder.Day("2025-05-05"), ReportBuilder.Day("2025-05-06"));
        Assert.Contains("It rests on no report.", brief.Basis);
        Assert.Contains("Nothing new is told.", BriefMarkdown.Write(brief), StringComparison.Ordinal);
        Assert.StartsWith("# Brief: Gaza, 2025-05-05 to 2025-05-06", BriefMarkdown.Write(brief), StringComparison.Ordinal);
        Assert.DoesNotContain("<ol", BriefHtml.Write(brief), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2025-05-11")]
    [InlineData("9999-12-31")]
    public void Of_PeriodBeyondTheReports_IsMade(string since)
    {
        var brief = BriefBuilder.Of([new ReportBuilder("2025-05-10").Sentence("RSF withdrew.").Event("withdrawal", ["RSF"]).Build()], "sudan", ReportBuilder.Day(since), null);
        Assert.Equal(ReportBuilder.Day(since), brief.Since);
        Assert.True(brief.Since <= brief.AsOf);
        Assert.Equal(since.StartsWith("0001", StringComparison.Ordinal) ? 1 : 0, brief.Sections.Single(section => section.Heading == "New").Lines.Count);
    }

    [Fact]
    public void Of_PeriodThatEndsBeforeItBegins_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BriefBuilder.Of([], "sudan", ReportBuilder.Day("2025-05-06"), ReportBuilder.Day("2025-05-05")));

    [Fact]
    public void Markdown_EveryLineWithEvidence_HasOutletDayAndNote()
    {
        var text = BriefMarkdown.Write(Make());
        Assert.Contains("\n- 2025-05-10: withdrawal by RSF — Times, 2025-05-10 [^", text, StringComparison.Ordinal);
        foreach (var number in Enumerable.Range(1, text.Split("\n[^").Length - 1))
            Assert.Contains($" [^{number}]", text, StringComparison.Ordinal);
        Assert.Contains("[Times, 2025-05-10](<a.txt>)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_MarksInNames_AreEscaped() =>
        Assert.Contains("\\[x\\](y) \\*plan\\*", BriefMarkdown.Write(Make("[x](y) *plan*")), StringComparison.Ordinal);

    [Fact]
    public void Html_WordsOfReports_CannotBecomeMarkup()
    {
        var page = BriefHtml.Write(Make("<script>alert(1)</script> plan"));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"a.txt\"", page, StringComparison.Ordinal);
        Assert.Contains("@media print", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_EveryNote_LeadsToItsSentence()
    {
        var page = BriefHtml.Write(Make());
        var notes = page.Split("href=\"#e").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.Contains($"<li id=\"e{note}\">", page, StringComparison.Ordinal));
    }

    private static List<string> Lines(Brief brief, string heading) => [.. brief.Sections.Single(section => section.Heading == heading).Lines.Select(line => line.Text)];

    [Fact]
    public void Of_StatesThatAreKept_TellsTheSameAndAsksForTwo()
    {
        var asked = new List<DateOnly?>();
        var brief = BriefBuilder.Of(Reports("Egypt plan"), "gaza", ReportBuilder.Day("2025-05-05"), ReportBuilder.Day("2025-05-10"), day =>
        {
            asked.Add(day);
            return ProcessWork.Of(Reports("Egypt plan"), "gaza", day, Parties);
        });
        Assert.Equal([ReportBuilder.Day("2025-05-10"), ReportBuilder.Day("2025-05-04")], asked);
        Assert.Equal(BriefMarkdown.Write(Make()), BriefMarkdown.Write(brief));
    }

    private static Brief Make(string name = "Egypt plan") => BriefBuilder.Of(Reports(name), "gaza", ReportBuilder.Day("2025-05-05"), ReportBuilder.Day("2025-05-10"), Parties);

    private static IReadOnlyList<DatedReport> Reports(string name) =>
        [
            new ReportBuilder("2025-05-01").From("Post").Sentence("Egypt offered a truce of 30 days, which SAF refused.")
                .Proposal(name, ["Egypt"], ["truce 30d"], ["SAF reject"]).Event("strike", ["SAF"], on: "2025-05-01").Build(),
            new ReportBuilder("2025-05-10").From("Times").Sentence("SAF now accepts the offer of 30 days.").Proposal(name, ["Egypt"], ["truce 30d"], ["SAF accept"])
                .Sentence("RSF withdrew and will free captives by May 20.").Event("withdrawal", ["RSF"])
                .Event("hostage-release", ["RSF"], on: "2025-05-20", status: Status.Planned).Build(),
        ];
}
