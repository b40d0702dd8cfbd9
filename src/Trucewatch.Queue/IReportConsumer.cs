namespace Trucewatch.Queue;

/// <summary>Who takes reports. Disposing it gives back what was taken and not done.</summary>
public interface IReportConsumer : IAsyncDisposable
{
    /// <summary>How many reports it has taken that are neither done nor set aside, begun or not.</summary>
    int Held { get; }

    /// <summary>The reports as they come, without end.</summary>
    /// <exception cref="QueueException">The queue went away; what was taken and not done is given out again.</exception>
    IAsyncEnumerable<IReportDelivery> DeliveriesAsync(CancellationToken cancellation);
}
