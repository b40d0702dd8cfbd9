namespace Trucewatch.Ledger;

/// <summary>Something in a store that is not what it was when it was stored.</summary>
/// <param name="Code">The code under which this sort of flaw is documented, one of <see cref="LedgerFlawCode"/>.</param>
/// <param name="Where">The thing, such as <c>act 12</c> or <c>record NAME of sha256:…</c>.</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="Expected">What should be there; null where that cannot be said shortly.</param>
/// <param name="Found">What is there; null where that cannot be said shortly.</param>
public sealed record LedgerFlaw(string Code, string Where, string What, string? Expected = null, string? Found = null);
