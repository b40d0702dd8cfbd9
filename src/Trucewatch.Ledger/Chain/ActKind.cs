namespace Trucewatch.Ledger;

/// <summary>What acts there are.</summary>
public static class ActKind
{
    /// <summary>Bytes came from an address.</summary>
    public const string Capture = "capture";

    /// <summary>A version of the codebook coded a reading.</summary>
    public const string Coding = "coding";

    /// <summary>A person judged records, or took such an act back.</summary>
    public const string Review = "review";

    /// <summary>A person graded a source or a report, or took such an act back.</summary>
    public const string Grading = "grading";

    /// <summary>An older coding of a report came into force again.</summary>
    public const string Reinstatement = "reinstatement";

    /// <summary>Something was taken out of the store.</summary>
    public const string Export = "export";

    /// <summary>A person deleted reports for good.</summary>
    public const string Withdrawal = "withdrawal";
}
