namespace Trucewatch.Language.Tests;

public sealed class StepMatrixTests
{
    [Fact]
    public void AddTo_EveryWay_GivesTheSameBits()
    {
        var random = new Random(17);
        float[] weights = Numbers(random, 128 * 384, 3), input = Numbers(random, 128, 1), start = Numbers(random, 384, 1);
        var matrix = new StepMatrix(weights, 128, 384);
        var results = new List<float[]>();
        foreach (var bits in Ways())
        {
            var sums = (float[])start.Clone();
            matrix.AddTo(input, sums, bits);
            results.Add(sums);
        }

        Assert.All(results, sums => Assert.Equal(results[0], sums));
        for (var column = 0; column < 384; column++)
            Assert.Equal(start[column] + Enumerable.Range(0, 128).Sum(row => (double)input[row] * weights[(row * 384) + column]), results[0][column], 1e-2);
    }

    [Fact]
    public void AddTo_LargestWeightsAndInputs_DoNotOverflow()
    {
        var weights = new float[128 * 128];
        weights.AsSpan().Fill(-5);
        var input = new float[128];
        input.AsSpan().Fill(-1);
        foreach (var bits in Ways())
        {
            var sums = new float[128];
            new StepMatrix(weights, 128, 128).AddTo(input, sums, bits);
            Assert.All(sums, sum => Assert.Equal(640, sum, 0.1));
        }
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
