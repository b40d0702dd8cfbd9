namespace Trucewatch.Process;

/// <summary>A truce made longer.</summary>
/// <param name="Date">The day it was, as told; else of the report.</param>
/// <param name="Days">By how many days, when told.</param>
/// <param name="Tellings">Who tells of it.</param>
public sealed record TruceExtension(DateOnly Date, double? Days, IReadOnlyList<Telling> Tellings);
