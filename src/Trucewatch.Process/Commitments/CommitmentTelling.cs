using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What one sentence has one actor to do.</summary>
internal sealed record CommitmentTelling(DatedReport Report, Event Doing, string Who, CommitmentBasis Basis, DateOnly? Due);
