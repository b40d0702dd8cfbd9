namespace Trucewatch.Workbench.Tests;

public class FirstOfTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(2000)]
    public void Sorted_ManyInAnyOrder_AreTheFirstOfAll(int most)
    {
        var random = new Random(most);
        var all = Enumerable.Range(0, 1000).Select(_ => random.Next(300)).ToList();
        var first = new FirstOf<int>(most);
        foreach (var one in all)
            first.Add(one);
        Assert.Equal(all.Order().Take(most), first.Sorted());
    }
}
