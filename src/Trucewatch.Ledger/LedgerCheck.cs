namespace Trucewatch.Ledger;

/// <summary>How much of a store was checked.</summary>
public sealed record LedgerCheck
{
    /// <summary>Captured contents.</summary>
    public long Contents { get; init; }

    /// <summary>Captures: where and when contents came from.</summary>
    public long Captures { get; init; }

    /// <summary>Readings of contents.</summary>
    public long Readings { get; init; }

    /// <summary>Codings of readings, older ones too.</summary>
    public long Codings { get; init; }

    /// <summary>Records of all codings.</summary>
    public long Records { get; init; }

    /// <summary>Steps of all reviews.</summary>
    public long Reviews { get; init; }

    /// <summary>Grades of sources and reports, and undos of them.</summary>
    public long Gradings { get; init; }

    /// <summary>Older codings that came into force again, and undos of that.</summary>
    public long Reinstatements { get; init; }

    /// <summary>Reports that were deleted for good.</summary>
    public long Withdrawn { get; init; }

    /// <summary>Whether bytes of those may still lie in the database's files, where nobody who asks the store finds them.</summary>
    public bool IsUnswept { get; init; }

    /// <summary>Exports that the chain tells of.</summary>
    public long Exports { get; init; }

    /// <summary>Acts of the chain.</summary>
    public long Acts { get; init; }

    /// <summary>Bytes of contents, texts, lines and acts that were hashed or compared.</summary>
    public long Bytes { get; init; }

    /// <summary>Flaws told of.</summary>
    public long Flaws { get; init; }
}
