namespace Trucewatch.Ledger;

/// <summary>What a person deletes for good: the captured bytes and texts of reports, and all that quotes them.</summary>
/// <param name="By">The person, as named; at most 200 characters, on one line.</param>
/// <param name="Reason">Why: the order, the policy, the wish of whom it concerns; at most 4,000 characters. It stays, so it must not repeat what is deleted.</param>
/// <param name="Documents">The ids of the reports, also of bytes that gave none.</param>
public sealed record WithdrawalRequest(string By, string Reason, IReadOnlyList<string> Documents);
