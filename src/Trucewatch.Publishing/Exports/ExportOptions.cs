using Trucewatch.Ledger;

namespace Trucewatch.Publishing;

/// <summary>What an export holds.</summary>
public sealed record ExportOptions
{
    /// <summary>The kind of record, such as <c>figure</c>; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>The measure of figures or the type of events; null for all.</summary>
    public string? Category { get; init; }

    /// <summary>Whether the reports' own words go along. Without them a record still says where in the report they stand.</summary>
    public bool WithQuotations { get; init; } = true;

    /// <summary>Whether comma-separated values begin with a byte-order mark, by which old spreadsheets know UTF-8.</summary>
    public bool WithByteOrderMark { get; init; }

    /// <summary>The narrowest mark of confidentiality (<see cref="GradingScale.Confidentiality"/>) whose reports go along; those with a narrower one are left out.</summary>
    public string Confidentiality { get; init; } = GradingScales.Open;

    /// <summary>Where a place lies, in degrees north and east (WGS 84); null where it is not known.</summary>
    public Func<string, (double North, double East)?> Locate { get; init; } = _ => null;
}
