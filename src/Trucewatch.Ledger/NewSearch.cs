namespace Trucewatch.Ledger;

/// <summary>A search to be saved.</summary>
/// <param name="Owner">Whose it is, by name; empty where nobody said one.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Address">The page with its filters, from the first slash.</param>
public sealed record NewSearch(string Owner, string Name, string Address);
