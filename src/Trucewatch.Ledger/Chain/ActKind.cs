namespace Trucewatch.Ledger;

/// <summary>What acts there are.</summary>
public static class ActKind
{
    /// <summary>Bytes came from an address.</summary>
    public const string Capture = "capture";

    /// <summary>A version of the codebook coded a reading.</summary>
    public const string Coding = "coding";
}
