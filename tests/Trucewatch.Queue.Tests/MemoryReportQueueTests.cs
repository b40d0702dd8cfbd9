using Trucewatch.Queue.Specification;

namespace Trucewatch.Queue.Tests;

/// <summary>The reference keeps to what it stands for.</summary>
public sealed class MemoryReportQueueTests : QueueSpecification
{
    protected override Task<IReportQueue> OpenAsync() => Task.FromResult<IReportQueue>(new MemoryReportQueue());
}
