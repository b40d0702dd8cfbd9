namespace Trucewatch.Ledger;

/// <summary>A coding that a store keeps.</summary>
/// <param name="Codebook">The version of the codebook.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="Tool">The program that coded.</param>
/// <param name="Records">How many records it found.</param>
/// <param name="IsCurrent">Whether it is the one that queries see.</param>
public sealed record CodingNote(string Codebook, DateTimeOffset At, string Tool, int Records, bool IsCurrent)
{
    /// <summary>The act that put it in force again last; null for one that came into force when it was made, and never again.</summary>
    public ReinstatementNote? PutBack { get; init; }

    /// <summary>When it came into force last.</summary>
    public DateTimeOffset Since => PutBack?.At ?? At;
}
