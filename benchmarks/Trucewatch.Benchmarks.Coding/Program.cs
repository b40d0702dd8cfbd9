using System.Globalization;
using Trucewatch.Benchmarks.Coding;

// Run in the repository's folder, on one core (taskset -c 0), from its Release build.
switch (args)
{
    case ["rules", var reports]:
        RuleScaling.Measure(Inputs.Load(reports));
        return 0;
    case ["rooms", var reports]:
        Rooms.Measure(Inputs.Load(reports));
        return 0;
    case ["memory", var reports, var count]:
        SteadyMemory.Measure(Inputs.Load(reports), int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("Usage: rules REPORTS | rooms REPORTS | memory REPORTS COUNT   (a folder of pages and texts; run in the repository's folder)");
        return 2;
}
