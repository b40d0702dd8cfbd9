using System.Globalization;
using System.Text;

namespace Trucewatch.Ledger.Sql;

/// <summary>A row as a database gave it: whole numbers, texts, bytes and nulls.</summary>
/// <remarks>A value of another kind than asked for is taken as SQLite takes it: columns there keep whatever was put into them, and what somebody put into
/// them past the program is for <c>verify</c> to judge.</remarks>
internal readonly struct SqlRow(object[] values, SqlDialect dialect)
{
    /// <summary>A text, or null.</summary>
    public string? Text(int column) => values[column] switch
    {
        string text => dialect.Meant(text),
        DBNull => null,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    /// <summary>A whole number, or null; of a truth value 1 or 0.</summary>
    public long? Number(int column) => values[column] switch
    {
        long number => number,
        DBNull => null,
        string text => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0,
        byte[] => 0,
        var other => Convert.ToInt64(other, CultureInfo.InvariantCulture),
    };

    /// <summary>Bytes, or null; of a text those of UTF-8.</summary>
    public byte[]? Bytes(int column) => values[column] switch
    {
        byte[] bytes => bytes,
        DBNull => null,
        string text => Encoding.UTF8.GetBytes(dialect.Meant(text)),
        var other => Encoding.UTF8.GetBytes(Convert.ToString(other, CultureInfo.InvariantCulture)!),
    };

    /// <summary>A value of whatever kind it is, or null.</summary>
    public object? Value(int column) => values[column] switch
    {
        string text => dialect.Meant(text),
        DBNull => null,
        var other => other,
    };

    /// <summary>A text that is never null.</summary>
    public string GetString(int column) => Text(column) ?? throw Null(column);

    /// <summary>A whole number that is never null.</summary>
    public long GetInt64(int column) => Number(column) ?? throw Null(column);

    /// <summary>Bytes that are never null.</summary>
    public byte[] GetBytes(int column) => Bytes(column) ?? throw Null(column);

    private static InvalidOperationException Null(int column) => new($"column {column} is null, which the store's layout does not allow");
}
