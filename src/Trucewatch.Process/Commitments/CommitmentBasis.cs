namespace Trucewatch.Process;

/// <summary>What a commitment rests on.</summary>
public enum CommitmentBasis
{
    /// <summary>A deal that was reached.</summary>
    Deal,

    /// <summary>The word of who is to do it.</summary>
    Promise,

    /// <summary>Somebody's asking.</summary>
    Appeal,

    /// <summary>Advice that the report gives in its own voice.</summary>
    Recommendation,
}
