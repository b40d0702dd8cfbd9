namespace Trucewatch.Publishing;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Value">Its cell for an item; null for nothing known.</param>
/// <param name="Wide">Whether it holds running text; such a column is cut in a table and takes what room the others leave.</param>
public sealed record Column<T>(string Name, Func<T, string?> Value, bool Wide = false);
