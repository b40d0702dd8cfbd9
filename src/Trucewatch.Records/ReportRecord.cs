namespace Trucewatch.Records;

/// <summary>What one sentence (or more) of one report says, in the codebook's terms.</summary>
public abstract record ReportRecord
{
    /// <summary>The same for the same bytes, codebook and model; no two records share one.</summary>
    public required string Id { get; init; }

    /// <summary>The <see cref="Report.Id"/> of the report that says it.</summary>
    public required string Document { get; init; }

    /// <summary>The sentences that say it; never empty.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Whose word it is; null when the report says it in its own voice.</summary>
    public Attribution? SaidBy { get; init; }

    /// <summary>The codebook entry and its rule, as <c>entry/rule</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What a person has made of it; null where nobody has judged it.</summary>
    public ReviewMark? Review { get; init; }

    /// <summary>The contract's name for this kind of record.</summary>
    public abstract string Kind { get; }

    /// <summary>The measure of a figure, the type of an event; null for other kinds.</summary>
    public virtual string? Category => null;
}
