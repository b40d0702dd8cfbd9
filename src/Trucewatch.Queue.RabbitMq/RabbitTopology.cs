using RabbitMQ.Client;

namespace Trucewatch.Queue.RabbitMq;

/// <summary>The two queues at the broker, and how they are made.</summary>
/// <remarks>
/// Both are quorum queues: what is confirmed is on disk, on most of a cluster's machines. A report that was given out too often without being done is
/// moved to the dead letters by the broker itself, and not let go before it is safe there.
/// </remarks>
internal static class RabbitTopology
{
    /// <summary>How often a report may come back to the queue before it is given up: workers are killed and restarted for other reasons too.</summary>
    public const int MostReturns = 10;

    // Looking at dead letters takes them and gives them back; newer brokers drop what comes back 20 times where no limit is given.
    private const int NoLimit = 1_000_000_000;

    /// <summary>Makes what is not there.</summary>
    public static async Task DeclareAsync(IChannel channel, AmqpAddress address, CancellationToken cancellation)
    {
        await channel.QueueDeclareAsync(
            address.DeadLetters, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = NoLimit }, cancellationToken: cancellation);
        await channel.QueueDeclareAsync(
            address.Queue,
            durable: true,
            exclusive: false,
            autoDelete: false,
            new Dictionary<string, object?>
            {
                ["x-queue-type"] = "quorum",
                ["x-delivery-limit"] = MostReturns,
                ["x-dead-letter-exchange"] = "",
                ["x-dead-letter-routing-key"] = address.DeadLetters,
                ["x-dead-letter-strategy"] = "at-least-once",
                // What the strategy asks for; without a limit of length nothing is ever refused.
                ["x-overflow"] = "reject-publish",
            },
            cancellationToken: cancellation);
    }
}
