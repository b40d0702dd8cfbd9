using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Something done, as one record of one report tells it.</summary>
internal sealed record DoingTelling(DatedReport Report, Event Event, DateOnly Day);
