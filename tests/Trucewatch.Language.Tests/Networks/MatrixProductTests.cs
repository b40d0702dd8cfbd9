using System.Numerics;

namespace Trucewatch.Language.Tests;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 128, 384)]
    [InlineData(3, 17, 65)]
    [InlineData(9, 64, 150)]
    [InlineData(25, 256, 192)]
    public void Add_EitherWay_GivesTheBitsOfThePlainLoop(int rows, int depth, int columns)
    {
        var random = new Random(7);
        float[] left = Numbers(random, rows * depth), right = Numbers(random, depth * columns);
        var packed = new PackedMatrix(depth, columns);
        packed.Pack(right, depth, columns, columns, 1);
        var start = Numbers(random, rows * packed.Stride);
        var expected = (float[])start.Clone();
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                for (var k = 0; k < depth; k++)
                {
                    var product = left[(i * depth) + k] * right[(k * columns) + j];
                    expected[(i * packed.Stride) + j] += product;
                }
            }
        }

        foreach (var isWide in (bool[])[false, true])
        {
            var actual = (float[])start.Clone();
            MatrixProduct.Add(left, depth, 1, packed, actual, packed.Stride, rows, isWide);
            Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), actual.Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Fact]
    public void Add_TransposedLeft_ReadsByColumns()
    {
        float[] left = [1, 2, 3, 4, 5, 6];
        var packed = new PackedMatrix(2, 1);
        packed.Pack([10, 100], 2, 1, 1, 1);
        var actual = new float[3 * packed.Stride];
        MatrixProduct.Add(left, 1, 3, packed, actual, packed.Stride, 3);
        Assert.Equal([410f, 520f, 630f], new[] { actual[0], actual[packed.Stride], actual[2 * packed.Stride] });
    }

    [Fact]
    public void Add_ResultTooShort_Throws()
    {
        var packed = new PackedMatrix(2, 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Add(new float[4], 2, 1, packed, new float[64], 64, 2));
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(-1.5)]
    [InlineData(-1e-4)]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(5)]
    [InlineData(30)]
    public void Tanh_AnyNumber_IsCloseToTheTrueOne(float x)
    {
        Assert.Equal(Math.Tanh(x), Activation.Tanh(new Vector<float>(x))[0], 6);
        Assert.Equal(1 / (1 + Math.Exp(-x)), Activation.Sigmoid(new Vector<float>(x))[0], 3);
    }

    private static float[] Numbers(Random random, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
            numbers[i] = (float)((random.NextDouble() * 2) - 1);
        return numbers;
    }
}
