using System.Text;
using Trucewatch.Reports;

namespace Trucewatch.Queue.Specification;

/// <summary>What tests of queues do again and again.</summary>
public static class QueueSteps
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Capture Report(string text, string source = "a.txt") => new(source, Encoding.UTF8.GetBytes(text));

    public static string TextOf(IReportDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return Encoding.UTF8.GetString(delivery.Message.Capture!.Bytes.Span);
    }

    /// <summary>Takes so many, waiting for each.</summary>
    public static async Task<List<IReportDelivery>> TakeAsync(IReportConsumer consumer, int count)
    {
        ArgumentNullException.ThrowIfNull(consumer);
        using var patience = Bounded();
        return await consumer.DeliveriesAsync(patience.Token).Take(count).ToListAsync(patience.Token);
    }

    /// <summary>Waits until the queue has so many dead letters.</summary>
    public static async Task DeadAsync(IReportQueue queue, int count)
    {
        ArgumentNullException.ThrowIfNull(queue);
        using var patience = Bounded();
        while ((await queue.CountAsync(patience.Token)).DeadLetters < count)
            await Task.Delay(50, patience.Token);
    }

    private static CancellationTokenSource Bounded()
    {
        var bounded = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bounded.CancelAfter(Patience);
        return bounded;
    }
}
