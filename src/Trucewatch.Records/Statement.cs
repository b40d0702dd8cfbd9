namespace Trucewatch.Records;

/// <summary>Words that the report attributes to somebody.</summary>
public sealed record Statement : ReportRecord
{
    /// <inheritdoc/>
    public override string Kind => "statement";

    /// <summary>The speaker as named or described.</summary>
    public required string Speaker { get; init; }

    /// <summary>The party the speaker speaks for, by the guide's name; null when there is none.</summary>
    public string? Actor { get; init; }

    /// <summary>The speaker's office, in the report's words.</summary>
    public string? Role { get; init; }

    /// <summary>Whether neither a person's name nor that of an institution speaking as such is given.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Whether any of the words stand in quotation marks as the speaker's own.</summary>
    public bool Direct { get; init; }

    /// <summary>The words attributed, as they stand in the report.</summary>
    public required string Says { get; init; }
}
