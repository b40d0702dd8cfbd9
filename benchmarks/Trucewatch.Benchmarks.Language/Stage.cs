using System.Diagnostics;

namespace Trucewatch.Benchmarks.Language;

/// <summary>Times one stage: the best of several rounds after a warm-up, and what it allocates.</summary>
internal static class Stage
{
    private const int Rounds = 7;

    internal static void Measure(string name, int words, Action run)
    {
        run();
        run();
        var best = TimeSpan.MaxValue;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            var time = Stopwatch.GetElapsedTime(start);
            if (time < best)
                best = time;
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Rounds;
        Console.WriteLine($"{name}: {words / best.TotalSeconds:F0} words a second, {best.TotalMicroseconds / words:F2} µs a word, {allocated / (double)words:F1} bytes a word");
    }
}
