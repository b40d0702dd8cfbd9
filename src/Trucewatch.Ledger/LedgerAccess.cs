namespace Trucewatch.Ledger;

/// <summary>What a store is opened for.</summary>
public enum LedgerAccess
{
    /// <summary>To look at; the store must be there.</summary>
    Read,

    /// <summary>To add to; it is made when it is not there, and brought to today's layout when it is older.</summary>
    Write,
}
