using System.Diagnostics;
using System.Numerics.Tensors;
using Trucewatch.Language;

namespace Trucewatch.Benchmarks.Language;

/// <summary>How fast the network's loops run on this machine, and how fast memory can be read at best.</summary>
internal static class Kernels
{
    internal static void Measure(NetworkShape shape)
    {
        var gates = LstmCell.Gates * shape.Hidden;
        Integers("the first layer's input, 25 words", 25, shape.Width, 2 * gates);
        Integers("another layer's input, 25 words", 25, shape.Output, 2 * gates);
        Integers("a step of a layer, one sentence", 1, shape.Hidden, gates);
        Integers("a step of a layer, eight sentences", 8, shape.Hidden, gates);
        Cell(shape.Hidden);
        ReadMemory("second-level cache", 64 * 1024);
        ReadMemory("main memory", 64 * 1024 * 1024);
    }

    private static void Integers(string name, int rows, int depth, int columns)
    {
        var matrix = new IntegerMatrix(new float[depth * columns], depth, columns);
        var whole = new int[rows * matrix.Pairs];
        var sums = new float[rows * columns];
        var seconds = Best(() => matrix.AddTo(whole, matrix.Pairs, sums, columns, rows), 2000);
        Print(name, seconds, (double)rows * depth * columns, 2.0 * depth * columns);
    }

    private static void Print(string name, double seconds, double products, double bytes) =>
        Console.WriteLine($"{name}: {seconds * 1e6:F2} µs, {products / seconds / 1e9:F1} thousand million products a second, weights read at {bytes / seconds / 1e9:F0} GB/s");

    private static void Cell(int hidden)
    {
        float[] gates = new float[3 * hidden], memory = new float[hidden], output = new float[hidden];
        Console.WriteLine($"a step's curves: {Best(() => LstmCell.Step(gates, memory, output), 2000) * 1e6:F2} µs");
    }

    private static void ReadMemory(string name, int floats)
    {
        var values = new float[floats];
        var sum = 0f;
        var seconds = Best(() => sum += TensorPrimitives.Sum<float>(values), Math.Max(3, 20_000_000 / floats));
        Console.WriteLine($"reading {name}: {4.0 * floats / seconds / 1e9:F0} GB/s{(float.IsNaN(sum) ? "!" : "")}");
    }

    private static double Best(Action run, int times)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 15; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++)
                run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds / times);
        }

        return best;
    }
}
