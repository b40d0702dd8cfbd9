using static Trucewatch.Queue.Specification.QueueSteps;

namespace Trucewatch.Queue.RabbitMq.Tests;

/// <summary>The broker is killed and comes back; it is not the one that other tests use.</summary>
public sealed class RabbitOutageTests : IAsyncLifetime
{
    private readonly RabbitServer _server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task PublishAsync_BrokerKilledMeanwhile_GoesOnWhenItIsBackAndLosesNothing()
    {
        const int Reports = 120;
        Assert.SkipUnless(_server.IsOwn, _server.Absence ?? "the broker is not ours to kill");
        var told = new System.Collections.Concurrent.ConcurrentQueue<string>();
        Assert.True(AmqpAddress.TryParse(_server.Queue("outage"), out var address, out _));
        await using var queue = await RabbitReportQueue.OpenAsync(
            address, makes: true, new RabbitQueueOptions { Tell = told.Enqueue, Patience = TimeSpan.FromMinutes(3) }, Cancellation);
        // The broker has what is confirmed on its disk, but not yet which queues there are: that follows within seconds.
        await Task.Delay(TimeSpan.FromSeconds(5), Cancellation);
        await using (var consumer = await queue.ConsumeAsync(1, Cancellation))
        {
            await queue.PublishAsync(Report("In hand."), Cancellation);
            var inHand = (await TakeAsync(consumer, 1))[0];
            var half = new TaskCompletionSource();
            // On a quick machine all would be put in before the broker is killed.
            var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var published = 0;
            var publishing = Parallel.ForEachAsync(
                Enumerable.Range(0, Reports),
                new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation },
                async (number, _) =>
                {
                    if (number >= Reports / 2)
                        await killed.Task;
                    await queue.PublishAsync(Report($"Report {number}."), Cancellation);
                    if (Interlocked.Increment(ref published) == Reports / 3)
                        half.SetResult();
                });
            await Task.WhenAny(half.Task, publishing);
            await _server.KillAsync();
            killed.SetResult();
            var problem = await Assert.ThrowsAsync<QueueException>(() => TakeAsync(consumer, 2));
            Assert.True(problem.MayPass);
            Assert.True((await Assert.ThrowsAsync<QueueException>(() => inHand.DoneAsync(Cancellation))).MayPass);
            await _server.StartAsync();
            await publishing;
            Assert.Contains(told, line => line.Contains("trying again", StringComparison.Ordinal));
        }

        await using var again = await queue.ConsumeAsync(Reports * 2, Cancellation);
        var texts = new HashSet<string>();
        while (texts.Count < Reports + 1)
        {
            var delivery = (await TakeAsync(again, 1))[0];
            texts.Add(TextOf(delivery));
            await delivery.DoneAsync(Cancellation);
        }

        Assert.Contains("In hand.", texts);
    }
}
