using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>An accusation or alleged breach, as one record tells it, by one accuser against one accused.</summary>
/// <param name="Place">Where the record stands.</param>
/// <param name="Report">The report.</param>
/// <param name="Doing">The record.</param>
/// <param name="Key">Who accuses whom of what.</param>
internal sealed record AllegationCharge(Position Place, DatedReport Report, Event Doing, AllegationKey Key);
