using RabbitMQ.Client;

namespace Trucewatch.Queue.RabbitMq;

/// <summary>A connection with one channel.</summary>
internal sealed class RabbitLink : IAsyncDisposable
{
    private static readonly TimeSpan CloseWait = TimeSpan.FromSeconds(5);

    private readonly IConnection _connection;
    private volatile bool _isBlocked;

    private RabbitLink(IConnection connection, IChannel channel) => (_connection, Channel) = (connection, channel);

    /// <summary>The channel.</summary>
    public IChannel Channel { get; }

    /// <summary>Whether both still stand.</summary>
    public bool IsOpen => Channel.IsOpen && _connection.IsOpen;

    /// <summary>Whether the broker is short of memory or disk, and says that it takes nothing until it has some again.</summary>
    public bool IsBlocked => _isBlocked;

    /// <summary>Connects.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="options">Of the program around it.</param>
    /// <param name="confirms">Whether what is published is waited for until the broker has it safe.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="QueueException">The broker cannot be reached or refuses.</exception>
    public static Task<RabbitLink> OpenAsync(AmqpAddress address, RabbitQueueOptions options, bool confirms, CancellationToken cancellation) =>
        GuardAsync(
            address,
            async () =>
            {
                var connection = await address.Factory(options.Name).CreateConnectionAsync(cancellation);
                try
                {
                    var link = new RabbitLink(connection, await connection.CreateChannelAsync(new CreateChannelOptions(confirms, confirms), cancellation));
                    connection.ConnectionBlockedAsync += (_, blocked) =>
                    {
                        link._isBlocked = true;
                        options.Tell($"{address}: the broker takes nothing until it has memory and disk again ({blocked.Reason}); waiting");
                        return Task.CompletedTask;
                    };
                    connection.ConnectionUnblockedAsync += (_, _) =>
                    {
                        link._isBlocked = false;
                        return Task.CompletedTask;
                    };
                    return link;
                }
                catch
                {
                    await connection.DisposeAsync();
                    throw;
                }
            },
            cancellation);

    /// <summary>Does something at the broker, and says in people's words what went wrong.</summary>
    public static async Task<T> GuardAsync<T>(AmqpAddress address, Func<Task<T>> act, CancellationToken cancellation)
    {
        try
        {
            return await act();
        }
        catch (Exception problem) when (RabbitFaults.IsOne(problem, cancellation))
        {
            throw RabbitFaults.Of(problem, address);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Channel.DisposeAsync();
            await _connection.CloseAsync(CloseWait);
        }
        catch (Exception problem) when (RabbitFaults.IsOne(problem, CancellationToken.None))
        {
            // It broke before it could be closed, which comes to the same.
        }

        await _connection.DisposeAsync();
    }
}
