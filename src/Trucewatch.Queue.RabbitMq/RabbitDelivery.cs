using System.Diagnostics;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Trucewatch.Queue.RabbitMq;

/// <summary>A message that was taken.</summary>
internal sealed class RabbitDelivery : IReportDelivery
{
    private readonly IChannel _channel;
    private readonly RabbitPublisher _publisher;
    private readonly AmqpAddress _address;
    private readonly RabbitQueueOptions _options;
    private readonly ulong _tag;
    private readonly Action _settled;
    private readonly byte[] _body;

    public RabbitDelivery(IChannel channel, RabbitPublisher publisher, AmqpAddress address, RabbitQueueOptions options, BasicDeliverEventArgs message, Action settled)
    {
        (_channel, _publisher, _address, _options, _tag, _settled) = (channel, publisher, address, options, message.DeliveryTag, settled);
        // The client uses its buffer again.
        _body = message.Body.ToArray();
        Message = ReportMessage.Read(_body, options.MostBytes);
        Before = RabbitHeaders.ReturnsOf(message.BasicProperties);
        Queued = RabbitHeaders.QueuedAt(message.BasicProperties);
        // Of the client, which reads it out of the message.
        Trace = Activity.Current?.Context ?? default;
    }

    /// <inheritdoc/>
    public MessageOutcome Message { get; }

    /// <inheritdoc/>
    public long Before { get; }

    /// <inheritdoc/>
    public DateTimeOffset? Queued { get; }

    /// <inheritdoc/>
    public ActivityContext Trace { get; }

    /// <inheritdoc/>
    public Task DoneAsync(CancellationToken cancellation) => RabbitLink.GuardAsync(
        _address,
        async () =>
        {
            await _channel.BasicAckAsync(_tag, multiple: false, cancellation);
            _settled();
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public async Task RejectAsync(QueueProblem reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reason);
        // First in, then away: who is ended between the two leaves it in both and loses nothing.
        await _publisher.PublishAsync(_address.DeadLetters, RabbitHeaders.DeadLetter(reason, _options.Clock.GetUtcNow(), _options.Name), _body, cancellation);
        await DoneAsync(cancellation);
    }
}
