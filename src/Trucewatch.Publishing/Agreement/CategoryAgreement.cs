namespace Trucewatch.Publishing;

/// <summary>How far two judges agree on one category.</summary>
/// <param name="Category">Such as <c>event/strike</c>.</param>
/// <param name="One">How many records the one takes for it.</param>
/// <param name="Other">How many the other does.</param>
/// <param name="Both">How many both do.</param>
/// <param name="F1">From 0 to 1: twice <paramref name="Both"/> over the sum of the two.</param>
/// <param name="Interval">Its 95 % interval.</param>
public sealed record CategoryAgreement(string Category, int One, int Other, int Both, double F1, (double From, double To) Interval);
