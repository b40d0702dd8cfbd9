using System.Data;
using System.Data.Common;
using System.Globalization;
using Npgsql;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Postgres;

/// <summary>A ledger in a PostgreSQL database, which several programs may use at once: whoever writes waits for the others, so that all acts form one chain.</summary>
public sealed partial class PostgresLedger : SqlLedger
{
    private static readonly string[] Swept = ["content", "reading", "record", "review_step", "reviewed_record", "reading_words", "report"];

    private const string NotOurs =
        $"""
        SELECT EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = '{PostgresMigrations.Schema}' AND c.relkind = 'r' AND NOT pg_has_role(c.relowner, 'USAGE'))
        """;

    private readonly NpgsqlDataSource _source;
    private readonly PostgresLedgerOptions _options;
    private readonly LedgerAccess _access;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private PostgresLedger(NpgsqlDataSource source, PostgresLedgerOptions options, LedgerAccess access, LedgerInfo info)
        : base(info)
    {
        (_source, _options, _access) = (source, options, access);
    }

    internal override SqlDialect Dialect => PostgresDialect.Instance;

    /// <summary>Opens a store.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="access">Whether it is made or brought to today's layout when needed.</param>
    /// <param name="options">Of the program around it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LedgerException">
    /// The server cannot be reached or refuses the user, has no such database or no store in it, or the store is of a newer version, locked or not to be written.
    /// </exception>
    public static async Task<PostgresLedger> OpenAsync(PostgresAddress address, LedgerAccess access, PostgresLedgerOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(options);
        var place = address.ToString();
        var source = new NpgsqlDataSourceBuilder(address.Connection(options).ConnectionString).Build();
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            await Task.Run(() => Prepare(connection, place, access, options), cancellation);
            return new PostgresLedger(source, options, access, new LedgerInfo(place, PostgresMigrations.Newest, $"PostgreSQL {connection.PostgreSqlVersion}"));
        }
        catch (DbException problem)
        {
            await source.DisposeAsync();
            throw PostgresFaults.Of(problem, place);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        // Wait for a write that is under way; what it has not committed is undone by closing.
        await _writing.WaitAsync();
        await _source.DisposeAsync();
        _writing.Dispose();
        GC.SuppressFinalize(this);
    }

    internal override async ValueTask<SqlSession> LookAsync(CancellationToken cancellation)
    {
        var connection = await _source.OpenConnectionAsync(cancellation);
        try
        {
            // Ends with the connection.
            await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            return new PostgresSession(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal override async Task<T> WriteAsync<T>(Func<SqlLedgerWrite, T> act, CancellationToken cancellation)
    {
        if (_access == LedgerAccess.Read)
            throw new LedgerException(LedgerFault.ReadOnly, $"{Info.Place}: the store was opened to be read only");
        // Writers of this program wait here, where they hold no connection; those of others at the lock.
        await _writing.WaitAsync(cancellation);
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var result = await DoAsync(() =>
            {
                var session = new PostgresSession(connection);
                session.Lock(_options.Patience);
                return act(new SqlLedgerWrite(session, _options.Clock.GetUtcNow(), _options.Tool, Info.Place));
            });
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        catch (NpgsqlException problem)
        {
            throw FaultOf(problem);
        }
        finally
        {
            _writing.Release();
        }
    }

    internal override LedgerException FaultOf(DbException problem) => PostgresFaults.Of(problem, Info.Place);

    internal override Task<T> DoAsync<T>(Func<T> work) => Task.Run(work);

    private protected override async Task<string?> SweepAsync()
    {
        try
        {
            // Every row that is left is written into new files, and the statistics, which hold some texts, are made of those.
            await using var connection = await _source.OpenConnectionAsync();
            await using (var asking = new NpgsqlCommand(NotOurs, connection))
            {
                // To others than the owner the server says in a notice that it does nothing, and no more.
                if (await asking.ExecuteScalarAsync() is true)
                    return $"{Info.Place}: what was deleted may still be in the server's files: this user does not own the tables. Let their owner run VACUUM (FULL, ANALYZE), or the same again";
            }

            await using (var setting = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"SET lock_timeout = {(long)_options.Patience.TotalMilliseconds}"), connection))
                await setting.ExecuteNonQueryAsync();
            foreach (var table in Swept)
            {
                await using var vacuum = new NpgsqlCommand($"VACUUM (FULL, ANALYZE) {table}", connection) { CommandTimeout = 0 };
                await vacuum.ExecuteNonQueryAsync();
            }

            return null;
        }
        catch (DbException problem)
        {
            return $"{Info.Place}: what was deleted may still be in the server's files, whose tables could not be made anew ({FaultOf(problem).Message}); then run the same again, or let the tables' owner run VACUUM (FULL, ANALYZE)";
        }
    }

    private static void Prepare(NpgsqlConnection connection, string place, LedgerAccess access, PostgresLedgerOptions options)
    {
        var layout = PostgresMigrations.Check(new PostgresSession(connection), place);
        if (layout == 0 && access == LedgerAccess.Read)
            throw new LedgerException(LedgerFault.Absent, $"{place}: there is no store; make one with: trucewatch ingest REPORTS --store {place}");
        if (layout < PostgresMigrations.Newest)
            PostgresMigrations.Apply(connection, place, options);
    }
}
