using System.Buffers;
using System.Text;
using Trucewatch.Records;

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
            var reports = Reports(random);
            var expected = Print(ProcessWork.Of(reports, "sudan", null, ["SAF", "RSF"]));
            random.Shuffle(reports);
            Assert.True(expected == Print(ProcessWork.Of(reports, "sudan", null, ["SAF", "RSF"])), $"seed {seed}, round {round}");
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
            var reports = Reports(random);
            var day = reports[random.Next(reports.Length)].Day;
            var before = Print(ProcessWork.Of(reports.Where(report => report.Day <= day), "sudan", day, ["SAF", "RSF"]));
            Assert.True(before == Print(ProcessWork.Of(reports, "sudan", day, ["SAF", "RSF"])), $"seed {seed}, round {round}, {day:o}");
        }
    }

    private static DatedReport[] Reports(Random random)
    {
        string[] types = ["truce-start", "truce-end", "truce-violation", "truce-extension", "accusation", "withdrawal", "strike", "agreement"];
        string[][] actors = [["SAF"], ["RSF"], ["Egypt"], []];
        var reports = new DatedReport[random.Next(2, 9)];
        for (var i = 0; i < reports.Length; i++)
        {
            var builder = new ReportBuilder($"2025-05-{random.Next(1, 29):00}").From("outlet " + i);
            for (var j = random.Next(1, 6); j > 0; j--)
            {
                builder.Sentence($"Sentence {random.Next(1000)} of {i}.");
                if (random.Next(4) == 0)
                    builder.Figure("killed", random.Next(10, 14), random.Next(2) == 0 ? "Monday" : null);
                if (random.Next(3) == 0)
                    builder.Proposal($"{(random.Next(2) == 0 ? "Jeddah" : "Cairo")} plan", actors[random.Next(4)], ["truce 30d", "aid"], [$"SAF {(random.Next(2) == 0 ? "accept" : "reject")}"]);
                builder.Event(
                    types[random.Next(types.Length)], actors[random.Next(4)], actors[random.Next(4)], random.Next(2) == 0 ? $"2025-05-{random.Next(1, 29):00}" : null,
                    status: random.Next(4) == 0 ? Status.Planned : Status.Actual, rule: random.Next(2) == 0 ? "begins" : "holds");
            }

            reports[i] = builder.Build();
        }

        return [.. reports.DistinctBy(report => report.Coded.Report.Id)];
    }

    private static string Print(ProcessState state)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new ProcessJsonWriter(output);
        writer.Write(state);
        foreach (var one in state.Stories)
            writer.Write(one);
        foreach (var one in state.Proposals)
            writer.Write(one);
        foreach (var one in state.Truces)
            writer.Write(one);
        foreach (var one in state.Conflicts)
            writer.Write(one);
        foreach (var one in state.Commitments)
            writer.Write(one);
        foreach (var one in state.Allegations)
            writer.Write(one);
        foreach (var one in state.Series)
            writer.Write(one);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
