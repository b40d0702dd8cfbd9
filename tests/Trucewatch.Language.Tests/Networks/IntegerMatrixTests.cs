using System.Runtime.InteropServices;

namespace Trucewatch.Language.Tests;

public sealed class IntegerMatrixTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void AddTo_EveryWay_GivesTheSameBits(int rows)
    {
        var random = new Random(17);
        float[] weights = Numbers(random, 128 * 384, 3), input = Numbers(random, rows * 128, 4), start = Numbers(random, rows * 384, 1);
        var matrix = new IntegerMatrix(weights, 128, 384);
        var whole = new int[rows * 64];
        var tops = new float[rows];
        for (var row = 0; row < rows; row++)
            tops[row] = IntegerMatrix.RoundRow(input.AsSpan().Slice(row * 128, 128).ToArray(), whole.AsSpan(row * 64, 64));
        var results = new List<float[]>();
        foreach (var bits in Ways())
        {
            var sums = (float[])start.Clone();
            matrix.AddTo(whole, 64, sums, 384, rows, tops, bits);
            results.Add(sums);
        }

        Assert.All(results, sums => Assert.Equal(results[0], sums));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < 384; column++)
                Assert.Equal(start[(row * 384) + column] + Enumerable.Range(0, 128).Sum(k => (double)input[(row * 128) + k] * weights[(k * 384) + column]), results[0][(row * 384) + column], 8e-2);
        }
    }

    [Fact]
    public void AddTo_LargestWeightsAndInputs_DoNotOverflow()
    {
        var weights = new float[256 * 128];
        weights.AsSpan().Fill(-5);
        var input = new float[4 * 256];
        input.AsSpan().Fill(-1);
        var whole = new int[4 * 128];
        IntegerMatrix.Round(input, whole);
        foreach (var bits in Ways())
        {
            var sums = new float[4 * 128];
            new IntegerMatrix(weights, 256, 128).AddTo(whole, 128, sums, 128, 4, [], bits);
            Assert.All(sums, sum => Assert.Equal(1280, sum, 0.4));
        }
    }

    [Fact]
    public void Round_InputsInRange_AreNearestWholeNumbersInOrder()
    {
        var input = new float[64];
        for (var i = 0; i < input.Length; i++)
            input[i] = (i - 32) / 32f;
        (input[1], input[2]) = (0.4f / 2048, -0.6f / 2048);
        var whole = new int[32];
        IntegerMatrix.Round(input, whole);
        Assert.Equal(input.Select(x => (short)MathF.Round(x * 2048)), MemoryMarshal.Cast<int, short>(whole).ToArray());
    }

    [Fact]
    public void Cell_EitherWay_GivesTheSameBits()
    {
        var random = new Random(19);
        float[] gates = Numbers(random, 192, 6), memory = Numbers(random, 64, 2), output = new float[64];
        float[] gates2 = [.. gates], memory2 = [.. memory], output2 = new float[64];
        LstmCell.StepPortable(gates, memory, output);
        LstmCell.StepWide(gates2, memory2, output2);
        Assert.Equal(gates, gates2);
        Assert.Equal(memory, memory2);
        Assert.Equal(output, output2);
    }

    [Fact]
    public void Bend_Values_KeepsThoseAboveZeroAndATenthOfTheOthers()
    {
        var values = Numbers(new Random(23), 64, 5);
        var bent = (float[])values.Clone();
        Activation.Bend(bent);
        Assert.Equal(values.Select(x => x < 0 ? x * 0.1f : x), bent);
    }

    private static IEnumerable<int> Ways()
    {
        yield return 0;
        if (System.Runtime.Intrinsics.X86.Avx2.IsSupported)
            yield return 256;
        if (System.Runtime.Intrinsics.X86.Avx512BW.IsSupported)
            yield return 512;
    }

    private static float[] Numbers(Random random, int count, float spread)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
            numbers[i] = (float)((random.NextDouble() * 2) - 1) * spread;
        return numbers;
    }
}
