using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Trucewatch.Cli.Tests;

/// <summary>Other tests run beside these and are measured too; so each looks for what only it can have done.</summary>
public sealed class CodingMeterTests : CliFixture
{
    [Fact]
    public async Task Worker_Listened_TellsStagesOutcomesAndFaults()
    {
        var seen = new ConcurrentQueue<(string Name, double Value, string Tag)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name.StartsWith("Trucewatch.", StringComparison.Ordinal))
                own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue((instrument.Name, value, Tag(tags))));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue((instrument.Name, value, Tag(tags))));
        listener.Start();
        Coder = new PlainCoder { Codebook = "codebook-1" };
        Write("in/a.txt", string.Join('\n', Enumerable.Range(0, 577).Select(number => $"Sentence {number}.")));
        Write("in/fault.txt", "fault");
        await RunAsync("ingest", "in", "--queue", "amqp://localhost");
        await RunAsync("worker", "--until-empty");
        // The first sentence gives two records, every other one.
        Assert.Contains(seen, item => item is ("trucewatch.records", 578.0, _));
        Assert.Contains(seen, item => item is ("trucewatch.reports", 1.0, "added"));
        Assert.Contains(seen, item => item is ("trucewatch.faults", 1.0, "TW0799"));
        foreach (var stage in (string[])["queue", "store"])
            Assert.Contains(seen, item => item.Name == "trucewatch.stage.duration" && item.Tag == stage && item.Value >= 0);
        // The queue of the test says that all was put in when time began, and the clock of the test stands in 2025.
        Assert.Contains(seen, item => item.Name == "trucewatch.queue.lag" && item.Value > 50 * 365.0 * 86400);
    }

    [Fact]
    public async Task Worker_Traced_HasItsStagesUnderTheReport()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CodingMeter.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        Write("traced-by-this-test.txt", "Ten were killed.");
        await RunAsync("ingest", "traced-by-this-test.txt", "--queue", "amqp://localhost");
        await RunAsync("worker", "--until-empty");
        var report = Assert.Single(ended, activity => (activity.GetTagItem("trucewatch.source") as string) == "traced-by-this-test.txt");
        Assert.Contains(ended, activity => activity.OperationName == "store" && activity.ParentSpanId == report.SpanId);
    }

    private static string Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.Length == 0 ? "" : tags[0].Value as string ?? "";
}
