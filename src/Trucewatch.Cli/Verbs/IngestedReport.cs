using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary>What ingesting one input did.</summary>
/// <param name="Source">The input.</param>
/// <param name="Document">The report's id.</param>
/// <param name="Outcome">What it changed in the store.</param>
/// <param name="Records">How many records were stored; null when none were looked for.</param>
internal sealed record IngestedReport(string Source, string Document, StoreOutcome Outcome, int? Records)
{
    /// <summary>The language of a report that was stored now; null where that is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The outcome as it stands in lists.</summary>
    public string OutcomeName => Outcome switch
    {
        StoreOutcome.Added => "added",
        StoreOutcome.CodedAgain => "coded-again",
        StoreOutcome.AddressNoted => "address-noted",
        StoreOutcome.Withdrawn => "withdrawn",
        _ => "unchanged",
    };
}
