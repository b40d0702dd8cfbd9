namespace Trucewatch.Situations;

/// <summary>A known place.</summary>
/// <param name="Name">The usual English name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Latitude">Degrees north, WGS 84, to about a hundredth for a town and a whole degree for a country.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Country">The state or territory that it lies in by common English use, without a view on claims; null where the data say none.</param>
/// <param name="Folder">The folder that tells of it: "world" or a situation's id.</param>
/// <param name="Names">All spellings, the usual one first.</param>
public sealed record Place(
    string Name, PlaceKind Kind, double Latitude, double Longitude, string? Country, string Folder, IReadOnlyList<string> Names);
