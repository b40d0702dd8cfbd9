namespace Trucewatch.Training.Tests;

public sealed class DeterministicRandomTests
{
    [Fact]
    public void Next_SameSeed_GivesTheSameNumbers()
    {
        DeterministicRandom first = new(3), second = new(3);
        Assert.Equal(Enumerable.Range(0, 100).Select(_ => first.Next(1000)), Enumerable.Range(0, 100).Select(_ => second.Next(1000)));
    }

    [Fact]
    public void Mask_ManyElements_DropsItsShareAndKeepsTheMean()
    {
        var mask = new float[100_000];
        new DeterministicRandom(9).Mask(mask, 0.25f);
        Assert.Equal(0.25, mask.Count(m => m == 0) / (double)mask.Length, 2);
        Assert.Equal(1, mask.Average(), 2);
    }
}
