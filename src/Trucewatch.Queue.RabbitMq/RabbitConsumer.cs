using System.Runtime.CompilerServices;
using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Trucewatch.Queue.RabbitMq;

/// <summary>Takes reports on a connection of its own. When that closes, the broker gives out again what was taken and not done.</summary>
internal sealed class RabbitConsumer : IReportConsumer
{
    private readonly RabbitLink _link;
    private readonly Channel<IReportDelivery> _taken = Channel.CreateUnbounded<IReportDelivery>();
    private int _held;

    private RabbitConsumer(RabbitLink link) => _link = link;

    /// <inheritdoc/>
    public int Held => Volatile.Read(ref _held);

    /// <summary>Begins.</summary>
    public static async Task<IReportConsumer> BeginAsync(
        RabbitLink link, RabbitPublisher publisher, AmqpAddress address, RabbitQueueOptions options, ushort atOnce, CancellationToken cancellation)
    {
        var consumer = new RabbitConsumer(link);
        var channel = link.Channel;
        await RabbitTopology.DeclareAsync(channel, address, cancellation);
        await channel.BasicQosAsync(prefetchSize: 0, atOnce, global: false, cancellation);
        var events = new AsyncEventingBasicConsumer(channel);
        events.ReceivedAsync += (_, message) =>
        {
            // Bounded by what may be taken at once; refused only when the taking has ended.
            Interlocked.Increment(ref consumer._held);
            consumer._taken.Writer.TryWrite(new RabbitDelivery(channel, publisher, address, options, message, () => Interlocked.Decrement(ref consumer._held)));
            return Task.CompletedTask;
        };
        // The queue was deleted, or moves to another machine of the cluster.
        events.UnregisteredAsync += (_, _) =>
        {
            consumer._taken.Writer.TryComplete(new QueueException(QueueFault.Unreachable, $"{address}: the broker ended the taking of reports; what is in the queue stays there", mayPass: true));
            return Task.CompletedTask;
        };
        channel.ChannelShutdownAsync += (_, reason) =>
        {
            consumer._taken.Writer.TryComplete(RabbitFaults.Of(reason, address));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(address.Queue, autoAck: false, events, cancellation);
        return consumer;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReportDelivery> DeliveriesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var delivery in _taken.Reader.ReadAllAsync(cancellation))
        {
            // What waits here when the connection breaks is given out again; to do it now would be to do it twice.
            if (!_link.IsOpen)
                continue;
            yield return delivery;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _link.DisposeAsync();
}
