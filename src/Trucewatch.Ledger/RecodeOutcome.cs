namespace Trucewatch.Ledger;

/// <summary>What keeping a new coding of a stored report changed.</summary>
public enum RecodeOutcome
{
    /// <summary>Nothing: the coding in force is by the same pages and has the same records.</summary>
    Unchanged,

    /// <summary>The coding is new, stands beside those before and is the one that queries see.</summary>
    Kept,

    /// <summary>These pages had found the same records before; that coding is in force again.</summary>
    PutBack,
}
