namespace Trucewatch.Coding.Tests;

public sealed class DoerFeaturesTests(CoderFixture coder)
{
    // Names that no register knows, in sentences whose trees do not hang on them. The last one failed when the noun that carries a party was a feature as written.
    [Theory]
    [InlineData("RSF Colonel Brakoni ordered a strike on the camp.", "RSF Colonel Mulveno ordered a strike on the camp.")]
    [InlineData("Hamas's Brakoni bombed the port.", "Hamas's Mulveno bombed the port.")]
    [InlineData("The Russian Brakoni troops shelled the town.", "The Russian Mulveno troops shelled the town.")]
    [InlineData("Israel bombed the Brakoni Brigade of Hamas.", "Israel bombed the Mulveno Brigade of Hamas.")]
    [InlineData("Hezbollah's Brakoni unit shelled the town.", "Hezbollah's Mulveno unit shelled the town.")]
    [InlineData("Fighters of the Hamas Brakoni Brigade attacked the town.", "Fighters of the Hamas Mulveno Brigade attacked the town.")]
    [InlineData("Brakoni of Hamas said that Israel had bombed the town.", "Mulveno of Hamas said that Israel had bombed the town.")]
    [InlineData("Ukraine's Brigadier Brakoni bombed the port.", "Ukraine's Brigadier Mulveno bombed the port.")]
    [InlineData("The Israeli Brakoni and the Hamas Brakoni bombed the port.", "The Israeli Mulveno and the Hamas Mulveno bombed the port.")]
    public void Of_OtherNames_GiveTheSameFeatures(string text, string exchanged) => Assert.Equal(Features(text), Features(exchanged));

    [Fact]
    public void Of_OtherWords_GiveOtherFeatures() => Assert.NotEqual(Features("India bombed the port."), Features("India shelled the port."));

    private List<string> Features(string text) => coder.Use(one =>
    {
        var sentences = one.Findings(CoderFixture.ReportOf(text));
        var report = new ReportParties(sentences);
        var lists = sentences
            .SelectMany((sentence, number) => sentence.Events.SelectMany(finding => DoerCandidates.Of(sentences, number, finding, report)))
            .Select(candidate => string.Join(',', candidate.Features.Keys.ToArray().Order()))
            .ToList();
        Assert.NotEmpty(lists);
        return lists;
    });
}
