namespace Trucewatch.Ledger;

/// <summary>Which reports and records a query is about; what is null does not restrict.</summary>
/// <remarks>A report's day is that of its publication, and that of its first capture (UTC) when the report gives none.</remarks>
public sealed record LedgerFilter
{
    /// <summary>All there is.</summary>
    public static LedgerFilter All { get; } = new();

    /// <summary>A situation that the report speaks of.</summary>
    public string? Situation { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What had been reported by the end of this day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// What the store had at this instant: the reports that had come, by the coding that was in force then, with what people had made of their records by then. What was
    /// deleted for good since is in no answer. Null for the store as it is.
    /// </summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The kind of record, such as <c>figure</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The measure of figures or the type of events, such as <c>killed</c> or <c>truce-start</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Words that headline or body must have, all of them; words in double quotation marks must stand together.</summary>
    public string? Text { get; init; }

    /// <summary>The id of the only report.</summary>
    public string? Document { get; init; }

    /// <summary>The id of the only record; found at once when <see cref="Document"/> names its report.</summary>
    public string? Record { get; init; }

    /// <summary>Whether the newest reports come first; the records of one report come in reading order all the same.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>The id of the report after which to begin, in the order asked for; nothing comes where the store has none with it.</summary>
    public string? After { get; init; }

    /// <summary>
    /// For records, the id of the one after which to begin, of the report that <see cref="After"/> names; null to begin with the next report.
    /// </summary>
    public string? AfterRecord { get; init; }

    /// <summary>How many records come at most; they are then found without sorting all that fit. Null for all.</summary>
    public int? Most { get; init; }

    /// <summary>Whether records come as they were coded, whatever people have made of them since.</summary>
    public bool AsCoded { get; init; }
}
