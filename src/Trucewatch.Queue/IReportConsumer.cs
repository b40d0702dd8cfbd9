namespace Trucewatch.Queue;

/// <summary>Who takes reports. Disposing it gives back what was taken and not done.</summary>
public interface IReportConsumer : IAsyncDisposable
{
    /// <summary>The reports as they come, without end.</summary>
    /// <exception cref="QueueException">The queue went away; what was taken and not done is given out again.</exception>
    IAsyncEnumerable<IReportDelivery> DeliveriesAsync(CancellationToken cancellation);
}
