namespace Trucewatch.Ledger.Sql;

/// <summary>A piece of SQL and the values it names.</summary>
internal sealed record SqlText(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);
