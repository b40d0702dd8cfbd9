namespace Trucewatch.Situations;

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    Country,
    Region,
    City,
    Town,
    Village,
    District,
    Camp,
    Crossing,
    Corridor,
    Base,
    Airport,
    Port,
    Hospital,
    Site,
    Island,
    River,
    Sea,
    Mountain,
    Line,
}
