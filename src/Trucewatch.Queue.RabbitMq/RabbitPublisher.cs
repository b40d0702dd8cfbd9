using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Trucewatch.Queue.RabbitMq;

/// <summary>
/// Puts messages in and waits until the broker has each safe; when the broker goes away, for it to come back. Has a connection of its own, since a
/// broker short of memory stops whole connections that publish.
/// </summary>
internal sealed class RabbitPublisher(AmqpAddress address, RabbitQueueOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _opening = new(1, 1);
    private RabbitLink? _link;

    /// <summary>Puts a message into a queue; again, as long as patience lasts, where the broker goes away before it said that it has it.</summary>
    /// <exception cref="QueueException">It could not be done in time, or never can.</exception>
    public async Task PublishAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var begun = options.Clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var link = await OpenAsync(cancellation);
                await PublishAsync(link, queue, properties, body, cancellation);
                return;
            }
            catch (QueueException problem) when (problem.MayPass && options.Clock.GetElapsedTime(begun) < options.Patience)
            {
                options.Tell($"{problem.Message}; trying again");
                await Task.Delay(pause, options.Clock, cancellation);
            }
        }
    }

    /// <summary>The link as it stands, or a new one.</summary>
    public async Task<RabbitLink> OpenAsync(CancellationToken cancellation)
    {
        await _opening.WaitAsync(cancellation);
        try
        {
            if (_link is { IsOpen: true })
                return _link;
            if (_link is not null)
                await _link.DisposeAsync();
            _link = null;
            return _link = await RabbitLink.OpenAsync(address, options, confirms: true, cancellation);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_link is not null)
            await _link.DisposeAsync();
        _opening.Dispose();
    }

    private async Task PublishAsync(RabbitLink link, string queue, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        try
        {
            var confirmed = link.Channel.BasicPublishAsync("", queue, mandatory: true, properties, body, cancellation).AsTask();
            while (!await IsConfirmedAsync(confirmed, cancellation))
            {
                if (!link.IsBlocked)
                    throw new QueueException(QueueFault.Failed, $"{address}: the broker does not say that it has a report, after {options.Patience.TotalSeconds:0} s; look at its log, and whether the queue works (rabbitmq-queues quorum_status)", mayPass: true);
            }
        }
        catch (PublishException problem) when (problem.IsReturn)
        {
            throw RabbitFaults.NoQueue(address, $"a report for {queue} came back", problem);
        }
        catch (PublishException problem)
        {
            throw new QueueException(QueueFault.Failed, $"{address}: the broker did not take a report; look at its log", mayPass: true, problem);
        }
        catch (OperationInterruptedException problem) when (problem.ShutdownReason?.ReplyText is { } text && text.Contains($"message size {body.Length} ", StringComparison.Ordinal))
        {
            throw RabbitFaults.TooLong(address, body.Length, problem);
        }
        catch (Exception problem) when (RabbitFaults.IsOne(problem, cancellation))
        {
            throw RabbitFaults.Of(problem, address);
        }
    }

    /// <summary>Whether the broker said within the time of patience that it has the message.</summary>
    private async Task<bool> IsConfirmedAsync(Task confirmed, CancellationToken cancellation)
    {
        try
        {
            await confirmed.WaitAsync(options.Patience, options.Clock, cancellation);
            return true;
        }
        catch (TimeoutException) when (!confirmed.IsCompleted)
        {
            return false;
        }
    }
}
