namespace Trucewatch.Coding;

/// <summary>An actor who may stand somewhere on a report's proposals.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Places">What may tell it, in reading order; at least one.</param>
/// <param name="Setting">Features of the actor in the whole report.</param>
/// <param name="Ruled">The stances that the rules alone find, once a proposal.</param>
internal sealed record PositionCandidate(string Actor, IReadOnlyList<PositionPlace> Places, ulong[] Setting, IReadOnlyList<string> Ruled);
