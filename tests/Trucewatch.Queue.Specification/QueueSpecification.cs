using Trucewatch.Reports;
using static Trucewatch.Queue.Specification.QueueSteps;

namespace Trucewatch.Queue.Specification;

/// <summary>What every queue must do.</summary>
public abstract class QueueSpecification
{
    private const int MostReturns = 10;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the test's own queue, which is empty at first.</summary>
    protected abstract Task<IReportQueue> OpenAsync();

    [Fact]
    public async Task PublishAsync_Report_ComesOutAsItWentIn()
    {
        await using var queue = await OpenAsync();
        var capture = new Capture("https://example.org/ä?a=1&b=“2”", new byte[] { 0, 255, 10, 13, 10 })
        {
            MediaType = "text/html",
            Charset = "windows-1252",
            Time = new DateTimeOffset(2025, 3, 24, 10, 0, 0, TimeSpan.Zero),
            Headers = [new("Content-Type", "text/html"), new("X", ""), new("X", "é")],
        };
        await queue.PublishAsync(capture, Cancellation);
        await using var consumer = await queue.ConsumeAsync(1, Cancellation);
        var delivery = Assert.Single(await TakeAsync(consumer, 1));
        var got = delivery.Message.Capture!;
        Assert.Equal(capture.Bytes.ToArray(), got.Bytes.ToArray());
        Assert.Equal((capture.Source, capture.MediaType, capture.Charset, capture.Time), (got.Source, got.MediaType, got.Charset, got.Time));
        Assert.Equal(capture.Headers, got.Headers);
        Assert.Equal(0, delivery.Before);
    }

    [Fact]
    public async Task DoneAsync_Report_IsNeverGivenOutAgain()
    {
        await using var queue = await OpenAsync();
        await queue.PublishAsync(Report("One."), Cancellation);
        await queue.PublishAsync(Report("Two."), Cancellation);
        await using (var first = await queue.ConsumeAsync(1, Cancellation))
            await (await TakeAsync(first, 1))[0].DoneAsync(Cancellation);
        await using var second = await queue.ConsumeAsync(5, Cancellation);
        var rest = await TakeAsync(second, 1);
        Assert.Equal(["Two."], rest.Select(TextOf));
        await rest[0].DoneAsync(Cancellation);
        Assert.Equal((0, 0), await CountAsync(queue));
    }

    [Fact]
    public async Task DisposeAsync_NotDone_IsGivenOutAgainFirst()
    {
        await using var queue = await OpenAsync();
        foreach (var text in (string[])["One.", "Two.", "Three."])
            await queue.PublishAsync(Report(text), Cancellation);
        await using (var first = await queue.ConsumeAsync(2, Cancellation))
            Assert.Equal(["One.", "Two."], (await TakeAsync(first, 2)).Select(TextOf));
        await using var second = await queue.ConsumeAsync(3, Cancellation);
        var again = await TakeAsync(second, 3);
        Assert.Equal(["One.", "Three.", "Two."], again.Select(TextOf).Order());
        Assert.Equal([1, 1, 0], again.OrderByDescending(delivery => delivery.Before).Select(delivery => delivery.Before));
        Assert.Equal("Three.", TextOf(again.Single(delivery => delivery.Before == 0)));
    }

    [Fact]
    public async Task ConsumeAsync_AtOnce_IsAsManyAsAreTakenAndNotDone()
    {
        await using var queue = await OpenAsync();
        for (var number = 0; number < 5; number++)
            await queue.PublishAsync(Report($"Report {number}."), Cancellation);
        await using var first = await queue.ConsumeAsync(2, Cancellation);
        await using var second = await queue.ConsumeAsync(3, Cancellation);
        var taken = (await TakeAsync(first, 2)).Concat(await TakeAsync(second, 3)).ToList();
        Assert.Equal(5, taken.Select(TextOf).Distinct().Count());
        Assert.Equal((0, 0), await CountAsync(queue));
        // What is done makes room for the next.
        await queue.PublishAsync(Report("Report 5."), Cancellation);
        await taken[0].DoneAsync(Cancellation);
        Assert.Equal("Report 5.", TextOf((await TakeAsync(first, 1))[0]));
    }

    [Fact]
    public async Task RejectAsync_Report_StandsAmongTheDeadLettersWithTheReason()
    {
        await using var queue = await OpenAsync();
        await queue.PublishAsync(Report("One.", "in/one.txt"), Cancellation);
        var reason = new QueueProblem("TW0106", "Found no running text, “expected” a report's body.");
        await using (var consumer = await queue.ConsumeAsync(1, Cancellation))
            await (await TakeAsync(consumer, 1))[0].RejectAsync(reason, Cancellation);
        Assert.Equal((0, 1), await CountAsync(queue));
        // Looking changes nothing.
        for (var look = 0; look < 2; look++)
        {
            var letter = Assert.Single(await queue.ReadDeadLettersAsync(Cancellation).ToListAsync(Cancellation));
            Assert.Equal(("in/one.txt", reason), (letter.Source, letter.Reason));
            Assert.Matches("^sha256:[0-9a-f]{64}$", letter.Document);
            Assert.NotNull(letter.Time);
        }
    }

    [Fact]
    public async Task RetryAsync_DeadLetters_AreGivenOutAnew()
    {
        await using var queue = await OpenAsync();
        await queue.PublishAsync(Report("One."), Cancellation);
        await queue.PublishAsync(Report("Two."), Cancellation);
        await using (var consumer = await queue.ConsumeAsync(2, Cancellation))
        {
            foreach (var delivery in await TakeAsync(consumer, 2))
                await delivery.RejectAsync(new QueueProblem("TW0799", "a fault"), Cancellation);
        }

        Assert.Equal(2, await queue.RetryAsync(Cancellation));
        Assert.Equal((2, 0), await CountAsync(queue));
        await using var again = await queue.ConsumeAsync(2, Cancellation);
        var taken = await TakeAsync(again, 2);
        Assert.Equal(["One.", "Two."], taken.Select(TextOf).Order());
        Assert.All(taken, delivery => Assert.Equal(0, delivery.Before));
    }

    [Fact]
    public async Task DisposeAsync_AgainAndAgain_GivesTheReportUpAndNoOther()
    {
        await using var queue = await OpenAsync();
        await queue.PublishAsync(Report("Deadly.", "deadly.txt"), Cancellation);
        for (var life = 0; life <= MostReturns; life++)
        {
            await using var consumer = await queue.ConsumeAsync(1, Cancellation);
            Assert.Equal(life, (await TakeAsync(consumer, 1))[0].Before);
        }

        await queue.PublishAsync(Report("Harmless."), Cancellation);
        await using var last = await queue.ConsumeAsync(2, Cancellation);
        Assert.Equal("Harmless.", TextOf((await TakeAsync(last, 1))[0]));
        // The broker moves it by itself, a little later.
        await DeadAsync(queue, 1);
        var letter = Assert.Single(await queue.ReadDeadLettersAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(("deadly.txt", QueueFault.GivenUp), (letter.Source, letter.Reason.Code));
    }

    [Fact]
    public async Task PublishAsync_ManyAtOnce_AllComeOutOnce()
    {
        const int Reports = 200;
        await using var queue = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, Reports).Select(number => queue.PublishAsync(Report($"Report {number}."), Cancellation)));
        await using var first = await queue.ConsumeAsync(Reports / 2, Cancellation);
        await using var second = await queue.ConsumeAsync(Reports / 2, Cancellation);
        var taken = (await TakeAsync(first, Reports / 2)).Concat(await TakeAsync(second, Reports / 2));
        Assert.Equal(Reports, taken.Select(TextOf).Distinct().Count());
    }

    private static async Task<(long Ready, long DeadLetters)> CountAsync(IReportQueue queue)
    {
        var counts = await queue.CountAsync(Cancellation);
        return (counts.Ready, counts.DeadLetters);
    }
}
