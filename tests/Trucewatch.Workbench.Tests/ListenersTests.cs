namespace Trucewatch.Workbench.Tests;

public class ListenersTests
{
    [Fact]
    public void TryEnter_UpToTheMostOfOneAndOfAll_IsLetIn()
    {
        var listeners = new Listeners(most: 3, mostOfOne: 2);
        Assert.True(listeners.TryEnter("Anna", out _));
        Assert.True(listeners.TryEnter("Anna", out _));
        Assert.False(listeners.TryEnter("Anna", out var ofOne));
        Assert.True(ofOne);
        Assert.True(listeners.TryEnter("Ben", out _));
        Assert.False(listeners.TryEnter("Cleo", out ofOne));
        Assert.False(ofOne);
        listeners.Leave("Anna");
        Assert.True(listeners.TryEnter("Anna", out _));
    }

    [Fact]
    public async Task TryEnter_ManyAtOnce_NeverLosesAPlace()
    {
        var listeners = new Listeners(most: 8, mostOfOne: 4);
        await Parallel.ForEachAsync(Enumerable.Range(0, 4000), TestContext.Current.CancellationToken, async (number, _) =>
        {
            var who = $"somebody {number % 3}";
            if (!listeners.TryEnter(who, out var _))
                return;
            await Task.Yield();
            listeners.Leave(who);
        });
        Assert.Equal(8, new[] { "a", "a", "a", "a", "b", "b", "b", "b" }.Count(who => listeners.TryEnter(who, out var _)));
    }
}
