using System.Runtime.CompilerServices;
using RabbitMQ.Client;
using Trucewatch.Reports;

namespace Trucewatch.Queue.RabbitMq;

/// <summary>A queue of reports at a RabbitMQ broker, for any number of programs that put reports in or take them.</summary>
public sealed class RabbitReportQueue : IReportQueue
{
    private readonly AmqpAddress _address;
    private readonly RabbitQueueOptions _options;
    private readonly RabbitPublisher _publisher;

    private RabbitReportQueue(AmqpAddress address, RabbitQueueOptions options)
    {
        (_address, _options, _publisher) = (address, options, new RabbitPublisher(address, options));
    }

    /// <inheritdoc/>
    public string Place => _address.ToString();

    /// <summary>Opens a queue.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="makes">Whether it is made where it is not there.</param>
    /// <param name="options">Of the program around it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="QueueException">The broker cannot be reached or refuses the user, or there is no such virtual host or queue.</exception>
    public static async Task<RabbitReportQueue> OpenAsync(AmqpAddress address, bool makes, RabbitQueueOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(options);
        await using var link = await RabbitLink.OpenAsync(address, options, confirms: false, cancellation);
        await RabbitLink.GuardAsync(
            address,
            async () =>
            {
                if (makes)
                    await RabbitTopology.DeclareAsync(link.Channel, address, cancellation);
                else
                    await link.Channel.QueueDeclarePassiveAsync(address.Queue, cancellation);
                return makes;
            },
            cancellation);
        return new RabbitReportQueue(address, options);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _publisher.DisposeAsync();

    /// <inheritdoc/>
    public Task PublishAsync(Capture capture, CancellationToken cancellation) =>
        _publisher.PublishAsync(_address.Queue, RabbitHeaders.Report(_options.Clock.GetUtcNow()), ReportMessage.Write(capture), cancellation);

    /// <inheritdoc/>
    public async Task<IReportConsumer> ConsumeAsync(int atOnce, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(atOnce);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(atOnce, ushort.MaxValue);
        var link = await RabbitLink.OpenAsync(_address, _options, confirms: false, cancellation);
        try
        {
            return await RabbitLink.GuardAsync(_address, () => RabbitConsumer.BeginAsync(link, _publisher, _address, _options, (ushort)atOnce, cancellation), cancellation);
        }
        catch
        {
            await link.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<QueueCounts> CountAsync(CancellationToken cancellation)
    {
        var link = await _publisher.OpenAsync(cancellation);
        return await RabbitLink.GuardAsync(
            _address,
            async () =>
            {
                var reports = await link.Channel.QueueDeclarePassiveAsync(_address.Queue, cancellation);
                var dead = await link.Channel.QueueDeclarePassiveAsync(_address.DeadLetters, cancellation);
                return new QueueCounts(reports.MessageCount, reports.ConsumerCount, dead.MessageCount);
            },
            cancellation);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DeadLetter> ReadDeadLettersAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // None is acknowledged; so all go back when the channel ends.
        await foreach (var (_, letter) in TakeDeadLettersAsync(cancellation))
        {
            var outcome = ReportMessage.Read(letter.Body, _options.MostBytes);
            yield return new DeadLetter(
                outcome.Source, ReportMessage.DocumentOf(letter.Body), RabbitHeaders.ReasonOf(letter.BasicProperties), RabbitHeaders.TimeOf(letter.BasicProperties));
        }
    }

    /// <inheritdoc/>
    public async Task<int> RetryAsync(CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var (channel, letter) in TakeDeadLettersAsync(cancellation))
        {
            // First in, then away: who is ended between the two leaves it in both, and the same report twice is coded once.
            await _publisher.PublishAsync(_address.Queue, RabbitHeaders.Report(_options.Clock.GetUtcNow()), letter.Body, cancellation);
            await RabbitLink.GuardAsync(
                _address,
                async () =>
                {
                    await channel.BasicAckAsync(letter.DeliveryTag, multiple: false, cancellation);
                    return count++;
                },
                cancellation);
        }

        return count;
    }

    // As many as there are at the beginning; what dies meanwhile is for the next time.
    private async IAsyncEnumerable<(IChannel Channel, BasicGetResult Letter)> TakeDeadLettersAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var link = await RabbitLink.OpenAsync(_address, _options, confirms: false, cancellation);
        var left = (await RabbitLink.GuardAsync(_address, () => link.Channel.QueueDeclarePassiveAsync(_address.DeadLetters, cancellation), cancellation)).MessageCount;
        for (; left > 0; left--)
        {
            if (await RabbitLink.GuardAsync(_address, () => link.Channel.BasicGetAsync(_address.DeadLetters, autoAck: false, cancellation), cancellation) is not { } letter)
                yield break;
            yield return (link.Channel, letter);
        }
    }
}
