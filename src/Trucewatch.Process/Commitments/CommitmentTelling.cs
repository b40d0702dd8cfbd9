using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Something to be done by one actor, as one record tells it.</summary>
internal sealed record CommitmentTelling(Position Place, DatedReport Report, Event Doing, CommitmentKey Key, DateOnly? Due)
{
    /// <summary>Who tells it.</summary>
    public Telling Telling { get; } = Telling.Of(Report, Doing);
}
