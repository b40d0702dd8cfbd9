using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Trucewatch.Cli;

/// <summary>What of the way of a report is measured and traced; costs next to nothing while nobody listens.</summary>
internal static class CodingMeter
{
    /// <summary>The name of meter and traces.</summary>
    public const string Name = "Trucewatch.Coding";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);
    private static readonly Histogram<double> Stages = Meter.CreateHistogram<double>(
        "trucewatch.stage.duration", "s", "How long a report took in a stage: read, code, store, queue", advice: new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>(
        "trucewatch.queue.lag", "s", "How long after it was put into the queue a report was stored", advice: new() { HistogramBucketBoundaries = [1, 5, 15, 60, 300, 900, 3600, 14400, 86400] });

    private static readonly Counter<long> Reports = Meter.CreateCounter<long>("trucewatch.reports", "{report}", "Reports done, by what they changed in the store");
    private static readonly Counter<long> Records = Meter.CreateCounter<long>("trucewatch.records", "{record}", "Records stored");
    private static readonly Counter<long> Faults = Meter.CreateCounter<long>("trucewatch.faults", "{fault}", "Faults told, by their code");

    /// <summary>Measures and traces a stage of a report until it is disposed.</summary>
    public static StageTime Stage(string stage) => new(stage, Source.StartActivity(stage), Stages.Enabled ? Stopwatch.GetTimestamp() : 0);

    /// <summary>Traces one report from the queue, as a part of what put it there.</summary>
    public static Activity? Take(string source, ActivityContext parent)
    {
        var activity = Source.StartActivity("report", ActivityKind.Consumer, parent);
        activity?.SetTag("trucewatch.source", source);
        return activity;
    }

    /// <summary>Counts a report that was done.</summary>
    public static void Done(IngestedReport report)
    {
        Reports.Add(1, new KeyValuePair<string, object?>("outcome", report.OutcomeName));
        Records.Add(report.Records ?? 0);
    }

    /// <summary>Counts a fault.</summary>
    public static void Fault(string code) => Faults.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <summary>Notes how long a report waited.</summary>
    public static void Waited(TimeSpan lag) => Lag.Record(Math.Max(0, lag.TotalSeconds));

    /// <summary>A stage under way.</summary>
    internal readonly struct StageTime(string stage, Activity? activity, long begun) : IDisposable
    {
        public void Dispose()
        {
            activity?.Dispose();
            if (begun != 0)
                Stages.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
        }
    }
}
