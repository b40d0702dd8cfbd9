namespace Trucewatch.Ledger;

/// <summary>The codes of the flaws that a check of a store finds.</summary>
public static class LedgerFlawCode
{
    /// <summary>Captured bytes are not those of their hash and length.</summary>
    public const string Content = "TW0321";

    /// <summary>A reading's text, line or columns are not those of its hashes.</summary>
    public const string Reading = "TW0322";

    /// <summary>A record's line is not the contract's, is another report's, or quotes what its report does not say.</summary>
    public const string Record = "TW0323";

    /// <summary>A capture or a coding that no act tells of.</summary>
    public const string NoAct = "TW0324";

    /// <summary>An act that tells of what is not in the store, or of the same thing a second time.</summary>
    public const string NothingBehindAct = "TW0325";

    /// <summary>A capture or a coding that is not as its act tells.</summary>
    public const string NotAsTold = "TW0326";

    /// <summary>A link of the chain: number, time, hash or the hash before is wrong.</summary>
    public const string Chain = "TW0327";

    /// <summary>The working copy, which queries see, does not follow from what is stored.</summary>
    public const string WorkingCopy = "TW0328";

    /// <summary>The database's own check found a fault.</summary>
    public const string Database = "TW0329";
}
