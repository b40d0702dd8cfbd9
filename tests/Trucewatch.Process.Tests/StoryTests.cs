namespace Trucewatch.Process.Tests;

public class StoryTests
{
    private static readonly string[] Words = [.. "the talks in cairo went on for hours while envoys from both sides waited for an answer that did not come before night fell over river".Split(' ')];

    [Fact]
    public void Find_CopyCutAndReled_IsOneStoryOfItsAgency()
    {
        var body = Text(1, 200);
        var original = new ReportBuilder("2025-03-01").From("Courier", "AP").Sentence(body).Build();
        var copy = new ReportBuilder("2025-03-02").From("Tribune", "AP").Sentence("Another lead altogether stands here.").Sentence(body[..(body.Length * 2 / 3)]).Build();
        var other = new ReportBuilder("2025-03-01").From("Standard").Sentence(Text(2, 200)).Build();
        var story = Assert.Single(ProcessWork.Of([other, copy, original], "gaza", null).Stories);
        Assert.Equal([original.Coded.Report.Id, copy.Coded.Report.Id], story.Reports);
        Assert.Equal("AP", story.Origin);
    }

    [Fact]
    public void Find_OneQuotationInCommon_IsNoStory()
    {
        const string Quotation = "we will not accept any deal that does not end the war and open the crossings for all who wait";
        var one = new ReportBuilder("2025-03-01").From("Courier").Sentence(Text(1, 150)).Sentence(Quotation).Build();
        var two = new ReportBuilder("2025-03-01").From("Tribune").Sentence(Text(2, 150)).Sentence(Quotation).Build();
        Assert.Empty(ProcessWork.Of([one, two], "gaza", null).Stories);
    }

    [Fact]
    public void Find_RewrittenSentenceBySentence_IsOneStory()
    {
        var kept = Enumerable.Range(1, 10).Select(number => Text(number, 13)).ToList();
        var original = Of("Courier", "2025-03-01", kept.Select((words, i) => words + " " + Text(100 + i, 20)));
        var rewritten = Of("Tribune", "2025-03-02", kept.Select((words, i) => Text(200 + i, 20) + " " + words));
        Assert.Single(ProcessWork.Of([original, rewritten], "gaza", null).Stories);
    }

    [Fact]
    public void Find_OneBackgroundInCommon_IsNoStory()
    {
        var background = Text(1, 70);
        var one = Of("Courier", "2025-03-01", [Text(2, 230), background]);
        var two = Of("Courier", "2025-03-02", [Text(3, 230), background]);
        Assert.Empty(ProcessWork.Of([one, two], "gaza", null).Stories);
    }

    [Fact]
    public void Find_ChainOfCopies_IsOneStoryInAnyOrder()
    {
        var parts = Enumerable.Range(1, 4).Select(number => Text(number, 80)).ToList();
        DatedReport[] reports =
        [
            new ReportBuilder("2025-03-01").From("A").Sentence(parts[0] + " " + parts[1]).Build(),
            new ReportBuilder("2025-03-02").From("B").Sentence(parts[1] + " " + parts[2]).Build(),
            new ReportBuilder("2025-03-03").From("C").Sentence(parts[2] + " " + parts[3]).Build(),
        ];
        var story = Assert.Single(ProcessWork.Of(reports, "gaza", null).Stories);
        Assert.Equal(3, story.Reports.Count);
        Assert.Equal(reports[0].Coded.Report.Id, story.Origin);
        Assert.Equivalent(story, Assert.Single(ProcessWork.Of(reports.Reverse(), "gaza", null).Stories), strict: true);
    }

    private static DatedReport Of(string outlet, string day, IEnumerable<string> sentences)
    {
        var report = new ReportBuilder(day).From(outlet);
        foreach (var sentence in sentences)
            report = report.Sentence(sentence);
        return report.Build();
    }

    private static string Text(int seed, int count)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]));
    }
}
