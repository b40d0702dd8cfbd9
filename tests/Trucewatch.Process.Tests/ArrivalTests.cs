namespace Trucewatch.Process.Tests;

/// <summary>Whatever the order in which reports arrive, the state is the same; and what was known by a date stays so when later reports come.</summary>
public class ArrivalTests
{
    private const int Rounds = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_AnyOrderOfArrival_GivesTheSameState(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var reports = GeneratedProcess.Reports(random);
            var expected = GeneratedProcess.Print(ProcessWork.Of(reports, "sudan", null, ["SAF", "RSF"]));
            random.Shuffle(reports);
            Assert.True(expected == GeneratedProcess.Print(ProcessWork.Of(reports, "sudan", null, ["SAF", "RSF"])), $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Of_LaterReports_LeaveThePastAsItWas(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var reports = GeneratedProcess.Reports(random);
            var day = reports[random.Next(reports.Length)].Day;
            var before = GeneratedProcess.Print(ProcessWork.Of(reports.Where(report => report.Day <= day), "sudan", day, ["SAF", "RSF"]));
            Assert.True(before == GeneratedProcess.Print(ProcessWork.Of(reports, "sudan", day, ["SAF", "RSF"])), $"seed {seed}, round {round}, {day:o}");
        }
    }
}
