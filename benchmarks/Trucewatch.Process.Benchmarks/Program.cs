using System.Diagnostics;
using System.Globalization;
using Trucewatch.Process;
using Trucewatch.Process.Benchmarks;

// What one report more costs: "grow 50000" for a store of 50,000 beside one of 500.
if (args is ["grow", var size])
{
    Growth.Measure(int.Parse(size, CultureInfo.InvariantCulture));
    return 0;
}

// How well and how fast copies are found among generated reports.
const int Pairs = 10_000;
var random = new Random(17);
var texts = new List<string>();
for (var i = 0; i < Pairs; i++)
{
    var text = GeneratedReports.Independent(random);
    texts.Add(text);
    texts.Add(GeneratedReports.Rewrite(text, random));
}

for (var i = 0; i < Pairs; i++)
    texts.Add(GeneratedReports.Independent(random));
var reports = texts.Select((text, i) => GeneratedReports.Report(text, i)).ToList();
var clock = Stopwatch.StartNew();
var stories = ProcessWork.StoriesOf(reports);
var seconds = clock.Elapsed.TotalSeconds;
var (found, right) = (0L, 0);
foreach (var story in stories)
{
    var numbers = story.Reports.Select(id => int.Parse(id["sha256:".Length..], CultureInfo.InvariantCulture)).ToHashSet();
    found += numbers.Count * (numbers.Count - 1L) / 2;
    right += numbers.Count(number => number < 2 * Pairs && number % 2 == 0 && numbers.Contains(number + 1));
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $$"""{"pairs":{{Pairs}},"independent":{{Pairs}},"precision":{{(found == 0 ? 1 : (double)right / found):F4}},"recall":{{(double)right / Pairs:F4}},"seconds":{{seconds:F1}}}"""));

var many = Enumerable.Range(0, 100_000).Select(i => GeneratedReports.Report(i % 5 == 4 ? GeneratedReports.Rewrite(texts[i % texts.Count], random) : GeneratedReports.Independent(random), i)).ToList();
clock.Restart();
var count = ProcessWork.StoriesOf(many).Count;
using var process = System.Diagnostics.Process.GetCurrentProcess();
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $$"""{"reports":{{many.Count}},"stories":{{count}},"seconds":{{clock.Elapsed.TotalSeconds:F1}},"peakMegabytes":{{process.PeakWorkingSet64 / 1048576.0:F0}}}"""));
return 0;
