using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What reports of the days between, both included, tell of an actor's doings of a type, in order.</summary>
internal delegate IEnumerable<(DatedReport Report, Event Doing)> CommitmentOutcome(string who, string type, Status status, DateOnly first, DateOnly last);
