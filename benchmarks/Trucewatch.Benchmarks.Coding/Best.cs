using System.Diagnostics;

namespace Trucewatch.Benchmarks.Coding;

/// <summary>Times work piece by piece and takes the best of several rounds of each piece, so that what else runs on the machine counts little.</summary>
internal static class Best
{
    private const int Rounds = 5;

    /// <summary>The time of all pieces together.</summary>
    public static TimeSpan Of<T>(IReadOnlyList<T> pieces, Action<T> run)
    {
        var best = new long[pieces.Count];
        Array.Fill(best, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < best.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                run(pieces[i]);
                best[i] = Math.Min(best[i], Stopwatch.GetTimestamp() - start);
            }
        }

        return Stopwatch.GetElapsedTime(0, best.Sum());
    }
}
