namespace Trucewatch.Ledger.Postgres;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Folded">As it is compared.</param>
internal readonly record struct SearchWord(int Start, int End, string Folded);
