namespace Trucewatch.Ledger;

/// <summary>What storing a coded report changed.</summary>
public enum StoreOutcome
{
    /// <summary>The report is new.</summary>
    Added,

    /// <summary>The report was there, coded by another version of the codebook; the new coding is now the one that queries see.</summary>
    CodedAgain,

    /// <summary>The report was there and coded by this codebook, but had not come from this address; the address was noted.</summary>
    AddressNoted,

    /// <summary>Nothing.</summary>
    Unchanged,

    /// <summary>Nothing: a person deleted the same bytes for good, and they are not taken in again.</summary>
    Withdrawn,
}
