using System.Diagnostics;
using System.Globalization;

namespace Trucewatch.Process.Benchmarks;

/// <summary>What one report more costs a process that is kept up to date, in a small store and in a large one that has grown at the same pace.</summary>
internal static class Growth
{
    private const int Small = 500;
    private const int Added = 200;
    private const int ReportsADay = 20;

    /// <summary>Adds reports to both in turn, so that what else the machine does weighs on both alike, and asks for the state after each.</summary>
    public static void Measure(int large)
    {
        var stores = new[] { Make(Small), Make(large) };
        foreach (var store in stores)
            store.Live.Now();
        var times = stores.Select(_ => new List<double>()).ToArray();
        for (var i = 0; i < Added; i++)
        {
            for (var s = 0; s < stores.Length; s++)
            {
                var report = stores[s].Next();
                var clock = Stopwatch.GetTimestamp();
                stores[s].Live.TryPut(report);
                stores[s].Live.Now();
                times[s].Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            }
        }

        var again = Stopwatch.GetTimestamp();
        ProcessWork.Of(stores[1].All, "war", null, GeneratedRecords.Sides);
        var anew = Stopwatch.GetElapsedTime(again).TotalMilliseconds;
        var (few, many) = (Median(times[0]), Median(times[1]));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"small":{{Small}},"large":{{large}},"added":{{Added}},"smallMilliseconds":{{few:F2}},"largeMilliseconds":{{many:F2}},"ratio":{{many / few:F2}},"meanRatio":{{times[1].Average() / times[0].Average():F2}},"anewMilliseconds":{{anew:F0}}}"""));
    }

    private static Store Make(int count)
    {
        var store = new Store();
        for (var i = 0; i < count; i++)
            store.Live.TryPut(store.Next());
        return store;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private sealed class Store
    {
        private readonly Random _random = new(23);
        private readonly GeneratedRecords _records = new(ReportsADay);

        public LiveProcess Live { get; } = new("war", GeneratedRecords.Sides);

        public List<DatedReport> All { get; } = [];

        public DatedReport Next()
        {
            var text = All.Count > 0 && _random.Next(6) == 0 ? GeneratedReports.Rewrite(All[^_random.Next(1, Math.Min(60, All.Count + 1))].Coded.Report.Text, _random) : GeneratedReports.Independent(_random);
            All.Add(_records.Report(text, All.Count, _random));
            return All[^1];
        }
    }
}
