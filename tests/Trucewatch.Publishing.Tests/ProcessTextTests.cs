using Trucewatch.Process;
using Trucewatch.Process.Tests;
using Trucewatch.Records;

namespace Trucewatch.Publishing.Tests;

/// <summary>What is worked out, in words that people read.</summary>
public class ProcessTextTests
{
    [Theory]
    [InlineData("truce-days", "days", "for 60 days", null, "truce: 60 days, for 60 days")]
    [InlineData("truce-days", "days", "60 days", null, "truce: 60 days")]
    [InlineData("aid-trucks", "trucks", "Sunday", "Kerem Shalom", "aid: 60 trucks, Kerem Shalom, Sunday")]
    [InlineData("hostages-held", "persons", null, null, "hostages held: 60")]
    [InlineData("damage", "percent", null, "Khartoum", "damage: 60 %, Khartoum")]
    public void Named_Figure_SaysEachWordOnce(string measure, string unit, string? period, string? place, string expected)
    {
        var report = new ReportBuilder("2025-05-10").Sentence("Sixty.").Figure(measure, 60).Build();
        var figure = (Figure)report.Coded.Records[0] with { Unit = unit };
        Assert.Equal(expected, FigureText.Named(figure, place, period));
    }

    [Theory]
    [InlineData("accept", "accepts")]
    [InlineData("support", "supports")]
    [InlineData("reject", "rejects")]
    [InlineData("conditional", "sets conditions")]
    [InlineData("undecided", "undecided")]
    [InlineData("not-asked", "not asked")]
    public void After_Stance_GoesOnFromAName(string stance, string expected) => Assert.Equal(expected, StanceText.After(stance));

    [Theory]
    [InlineData("aid-trucks, Wadi al-Hamra, Sunday", "aid trucks, Wadi al-Hamra, Sunday")]
    [InlineData("next-talks", "next talks")]
    [InlineData("Egypt on sixty-day plan", "Egypt on sixty-day plan")]
    public void About_Conflict_KeepsTheHyphensOfNames(string about, string expected) =>
        Assert.Equal(expected, ProcessText.About(Between() with { About = about }));

    [Fact]
    public void Period_OfOneDay_IsThatDay()
    {
        var (day, later) = (ReportBuilder.Day("2025-05-10"), ReportBuilder.Day("2025-05-12"));
        Assert.Equal("2025-05-10", ProcessText.Period(day, day));
        Assert.Equal("2025-05-10 to 2025-05-12", ProcessText.Period(day, later));
        Assert.Equal("2025-05-12", ProcessText.Period(null, later));
        Assert.Equal("no known day", ProcessText.Period(null, null));
    }

    private static Conflict Between()
    {
        List<DatedReport> reports =
        [
            new ReportBuilder("2025-05-10").From("North Post").Sentence("Fifty-eight are held.").Figure("hostages-held", 58, by: "the ministry").Build(),
            new ReportBuilder("2025-05-10").From("South Post").Sentence("Fifty-nine are held.").Figure("hostages-held", 59, by: "health officials").Build(),
        ];
        return Assert.Single(ProcessWork.Of(reports, "gaza", null, []).Conflicts);
    }
}
