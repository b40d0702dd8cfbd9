using System.Globalization;
using Trucewatch.Queue;
using Trucewatch.Queue.RabbitMq;

namespace Trucewatch.Cli;

/// <summary>Opens the queue that <c>--queue</c> names.</summary>
internal static class Queues
{
    /// <summary>Opens a queue at a RabbitMQ broker.</summary>
    /// <exception cref="CliException">The address cannot be read.</exception>
    /// <exception cref="QueueException">The broker cannot be reached or refuses.</exception>
    public static async Task<IReportQueue> OpenAsync(Surroundings surroundings, QueueOpening opening, CancellationToken cancellation)
    {
        if (!AmqpAddress.TryParse(opening.Address, out var address, out var problem))
            throw new CliException("TW0711", $"the address of the queue cannot be read: {problem}; expected amqp://user:password@host:port/vhost?queue=name");
        var options = new RabbitQueueOptions
        {
            Clock = surroundings.Clock,
            MostBytes = opening.MostBytes,
            Name = string.Create(CultureInfo.InvariantCulture, $"{CommandLine.Tool} on {Environment.MachineName}, process {Environment.ProcessId}"),
            Tell = opening.Tell,
        };
        return await RabbitReportQueue.OpenAsync(address, opening.Makes, options, cancellation);
    }
}
