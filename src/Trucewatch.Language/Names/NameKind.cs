namespace Trucewatch.Language;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A body: government, ministry, armed group, agency, company.</summary>
    Organization,

    /// <summary>A place: country, town, region, building, water.</summary>
    Place,
}
