using System.Diagnostics;

namespace Trucewatch.Benchmarks.Language;

/// <summary>Times one stage over pieces of the text: for each piece the best of several rounds, so that what else runs on the machine counts little.</summary>
internal static class Stage
{
    private const int Rounds = 15;

    internal static void Measure<T>(string name, int words, IReadOnlyList<T> pieces, Action<T> run)
    {
        var best = new long[pieces.Count];
        Array.Fill(best, long.MaxValue);
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < best.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                run(pieces[i]);
                best[i] = Math.Min(best[i], Stopwatch.GetTimestamp() - start);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var time = Stopwatch.GetElapsedTime(0, best.Sum());
        Console.WriteLine($"{name}: {words / time.TotalSeconds:F0} words a second, {time.TotalMicroseconds / words:F2} µs a word, {allocated / (double)words:F1} bytes a word in the last round");
    }
}
