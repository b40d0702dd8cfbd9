using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>A connection to a SQLite file, where a query can be read while others are asked.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : SqlSession(connection, SqliteDialect.Instance)
{
    private SqliteTransaction? _moment;

    /// <summary>All that is read from now on is as it is now.</summary>
    public void BeginMoment()
    {
        // What a check notes goes to the disk where it is much.
        Execute("PRAGMA temp_store = FILE");
        _moment = connection.BeginTransaction(deferred: true);
    }

    /// <inheritdoc/>
    public override IEnumerable<SqlRow> Walk(string sql, int atOnce)
    {
        using var command = Command(sql);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return Row(rows);
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<SqlRow> WalkAsync(
        string sql, IReadOnlyList<(string Name, object? Value)> parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(sql, [.. parameters]);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return Row(rows);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _moment?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        _moment?.Dispose();
        return base.DisposeAsync();
    }
}
