namespace Trucewatch.Ledger.Specification;

/// <summary>A clock that tells the time it is set to.</summary>
public sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
