namespace Trucewatch.Process.Tests;

/// <summary>A process that is kept up to date is at every step what working it out from all its reports gives.</summary>
public class LiveProcessTests
{
    private const int Rounds = 40;

    [Theory]
    [InlineData(11, new[] { "SAF", "RSF" })]
    [InlineData(12, new[] { "SAF", "RSF", "Egypt" })]
    [InlineData(13, new string[0])]
    public void Now_AnyOrderOfArrival_IsWhatAllReportsTogetherGive(int seed, string[] parties)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var reports = GeneratedProcess.ReportsWithCopies(random, 10);
            random.Shuffle(reports);
            var live = new LiveProcess("sudan", parties);
            for (var i = 0; i < reports.Length; i++)
            {
                Assert.True(live.TryPut(reports[i]));
                // Several reports can come in before the state is asked for.
                if (random.Next(3) == 0)
                    continue;
                var expected = GeneratedProcess.Print(ProcessWork.Of(reports[..(i + 1)], "sudan", null, parties));
                Assert.True(expected == GeneratedProcess.Print(live.Now()), $"seed {seed}, round {round}, report {i}");
            }
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void TryPut_OtherRecordsOfAReport_TakeThePlaceOfThoseBefore(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var reports = GeneratedProcess.ReportsWithCopies(random, 8);
            var live = new LiveProcess("sudan", ["SAF", "RSF"]);
            foreach (var report in reports)
                Assert.True(live.TryPut(report));
            for (var step = 0; step < 4; step++)
            {
                var i = random.Next(reports.Length);
                var coded = reports[i].Coded;
                reports[i] = reports[i] with { Coded = coded with { Records = [.. coded.Records.Where(_ => random.Next(3) > 0)] } };
                Assert.True(live.TryPut(reports[i]));
                Assert.True(GeneratedProcess.Print(ProcessWork.Of(reports, "sudan", null, ["SAF", "RSF"])) == GeneratedProcess.Print(live.Now()), $"seed {seed}, round {round}, step {step}");
            }
        }
    }

    [Fact]
    public void TryPut_OtherTextOrDay_IsRefusedAndChangesNothing()
    {
        var report = new ReportBuilder("2025-05-03").Sentence("The army said a truce began.").Event("truce-start", ["SAF"], ["RSF"]).Build();
        var live = new LiveProcess("sudan", ["SAF", "RSF"]);
        live.TryPut(report);
        var before = live.Now();
        Assert.False(live.TryPut(report with { Day = report.Day.AddDays(1) }));
        Assert.False(live.TryPut(report with { Coded = report.Coded with { Report = report.Coded.Report with { Text = "Another." } } }));
        Assert.Same(before, live.Now());
    }

    [Fact]
    public void Now_RunThatBecomesASetPhrase_PartsTheStoryThatHungByIt()
    {
        // Two texts that share twenty words, of which more and more others have all: a phrase of more than two hundred reports tells nothing.
        const string Phrase = "this is what is told in the same words by all of the reports that follow here, one after another, day by day, and so on";
        var live = new LiveProcess(null);
        var reports = new List<DatedReport>();
        for (var i = 0; i < 204; i++)
        {
            reports.Add(new ReportBuilder($"2025-05-{(i % 28) + 1:00}").From("outlet " + i).Sentence($"{Phrase} {i}.").Build());
            live.TryPut(reports[i]);
            if (i is 1 or > 197)
                Assert.Equal(GeneratedProcess.Print(ProcessWork.Of(reports, null, null)), GeneratedProcess.Print(live.Now()));
        }
    }

    [Fact]
    public void Now_NoReports_IsEmpty() => Assert.Equal(0, new LiveProcess("gaza").Now().Reports);
}
