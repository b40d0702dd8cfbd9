using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>A match of an event rule as it was rated.</summary>
/// <param name="Confidence">How sure it is, from 0 to 1.</param>
/// <param name="Ruled">Its status by the rules.</param>
/// <param name="Chosen">Its status by the rules and what was learned.</param>
/// <param name="Coded">The doing that a person coded there; null for none.</param>
internal sealed record RatedDoing(double Confidence, Status Ruled, Status Chosen, CodedEvent? Coded)
{
    /// <summary>Whether a person coded it with the type and the status.</summary>
    public bool IsCoded => Coded is not null && (Coded.Status ?? Chosen) == Chosen;

    /// <summary>Whether the status agrees with the person's on what is the case.</summary>
    public bool Agrees(Status status) => Coded?.Status is not { } right || right is Status.Actual == status is Status.Actual;
}
