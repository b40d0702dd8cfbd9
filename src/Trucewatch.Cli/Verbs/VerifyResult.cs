using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary>What a check of a store came to.</summary>
/// <param name="Store">The store as named.</param>
/// <param name="Check">How much was checked.</param>
/// <param name="Head">The store's state; null for a store without acts.</param>
/// <param name="Past">The state that was asked for; null when none was, or the chain has it not.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record VerifyResult(string Store, LedgerCheck Check, LedgerHead? Head, LedgerHead? Past, double Seconds)
{
    /// <summary>Millions of bytes a second.</summary>
    public double Speed => Seconds > 0 ? Check.Bytes / 1e6 / Seconds : 0;
}
