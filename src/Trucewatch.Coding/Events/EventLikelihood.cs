namespace Trucewatch.Coding;

/// <summary>How likely a sentence tells a doing.</summary>
/// <param name="Type">The event page.</param>
/// <param name="Likely">From 0 to 1.</param>
/// <param name="Word">The index of the word that speaks most for it.</param>
internal sealed record EventLikelihood(string Type, double Likely, int Word);
