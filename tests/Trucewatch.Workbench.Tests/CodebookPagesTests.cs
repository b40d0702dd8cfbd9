using System.Text.RegularExpressions;

namespace Trucewatch.Workbench.Tests;

public sealed class CodebookPagesTests(SampleWorkbench workbench)
{
    [Fact]
    public async Task Codebook_PageOfADoing_TellsWhatEachRuleFoundAndTheNewestOfIt()
    {
        var page = await workbench.Client.GetStringAsync("/codebook/events/strike.html", TestContext.Current.CancellationToken);
        var rules = Regex.Count(page, "<li id=\"rule-", RegexOptions.None, TimeSpan.FromSeconds(1));
        var hits = Regex.Matches(page, "<span class=\"hits\">(?<what>.*?)</span>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.Equal(rules, hits.Count);
        Assert.Contains(hits, hit => hit.Groups["what"].Value == "no record");
        var found = hits.First(hit => hit.Groups["what"].Value != "no record").Groups["what"].Value;
        var record = Regex.Match(found, "records?, the newest of <a href=\"(?<address>[^\"]+)\">", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(record.Success, found);
        Assert.Contains("strike/", await workbench.Client.GetStringAsync(record.Groups["address"].Value, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
