using System.Text;

namespace Trucewatch.Reports.Tests;

public class StoryCaseTests
{
    public static TheoryData<string> Pages { get; } = StoryCase.Names("pages");

    public static TheoryData<string> Texts { get; } = StoryCase.Names("texts");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Read_Page_GivesItsStoryAndNothingElse(string name) => Check("pages", name);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_TextCopiedOffAPage_GivesItsStoryAndNothingElse(string name) => Check("texts", name);

    private static void Check(string folder, string name)
    {
        var (page, story) = StoryCase.Load(folder, name);
        var outcome = new ReportReader().Read(Encoding.UTF8.GetBytes(page), name);
        Assert.True(outcome.IsReport, outcome.Problem?.ToString());
        Assert.Equal(story, outcome.Report.Text);
    }
}
