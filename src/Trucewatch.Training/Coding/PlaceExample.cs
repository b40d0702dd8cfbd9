namespace Trucewatch.Training;

/// <summary>Somebody of whom several places of a report may tell something, and what is so: at least one of the places tells it, nobody says which.</summary>
/// <param name="Places">The features of each place.</param>
/// <param name="Setting">Features that hold at every place.</param>
/// <param name="Classes">For each class whether it is so; null where nobody can say.</param>
internal sealed record PlaceExample(IReadOnlyList<ulong[]> Places, ulong[] Setting, IReadOnlyList<bool?> Classes);
