namespace Trucewatch.Cli.Tests;

public class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task RunAsync_AnyWorkers_KeepsOrderAndNeverExceedsThem(int workers)
    {
        var running = 0;
        var most = 0;
        var results = await OrderedWork.RunAsync(
            Enumerable.Range(0, 100).ToAsyncEnumerable(),
            number =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                SpinWait.SpinUntil(() => false, number % 3);
                Interlocked.Decrement(ref running);
                return number * 2;
            },
            workers,
            TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 100).Select(number => number * 2), results);
        Assert.InRange(most, 1, workers);
    }

    [Fact]
    public async Task RunAsync_CallerStops_BeginsNoMoreAndWaitsForWhatRuns()
    {
        var begun = 0;
        var ended = 0;
        await foreach (var _ in OrderedWork.RunAsync(
            Enumerable.Range(0, 10_000).ToAsyncEnumerable(),
            number =>
            {
                Interlocked.Increment(ref begun);
                SpinWait.SpinUntil(() => false, 1);
                Interlocked.Increment(ref ended);
                return number;
            },
            2,
            TestContext.Current.CancellationToken))
        {
            break;
        }

        Assert.Equal(begun, ended);
        Assert.InRange(begun, 1, 100);
    }

    [Fact]
    public async Task RunAsync_Cancelled_Throws()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in OrderedWork.RunAsync(Enumerable.Range(0, 10_000).ToAsyncEnumerable(), number => number, 2, stop.Token))
                await stop.CancelAsync();
        });
    }

    [Fact]
    public async Task RunAsync_InputsThatAreLongInComing_GivesWhatIsReadyMeanwhile()
    {
        var second = new TaskCompletionSource();
        var results = new List<int>();
        await foreach (var result in OrderedWork.RunAsync(Slow(), number => number, 2, TestContext.Current.CancellationToken))
        {
            results.Add(result);
            second.TrySetResult();
        }

        Assert.Equal([1, 2], results);

        async IAsyncEnumerable<int> Slow()
        {
            yield return 1;
            await second.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            yield return 2;
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
            // Another thread was quicker; look again.
        }
    }
}
