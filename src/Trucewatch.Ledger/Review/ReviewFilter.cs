namespace Trucewatch.Ledger;

/// <summary>Which notes of review a query is about; what is null does not restrict.</summary>
public sealed record ReviewFilter
{
    /// <summary>All there is.</summary>
    public static ReviewFilter All { get; } = new();

    /// <summary>The person, as named.</summary>
    public string? By { get; init; }

    /// <summary>The id of the report.</summary>
    public string? Document { get; init; }

    /// <summary>Only acts before this one, to go on where a page ended.</summary>
    public long? Before { get; init; }
}
