using System.Data.Common;
using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>A ledger in one SQLite file, with a write-ahead log beside it while in use.</summary>
public sealed partial class SqliteLedger : SqlLedger
{
    private readonly SqliteLedgerOptions _options;
    private readonly string _reading;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private SqliteLedger(SqliteLedgerOptions options, string reading, SqliteConnection? writer, LedgerInfo info)
        : base(info)
    {
        _options = options;
        // A page asks several things, and opening the file costs more than most answers.
        _reading = new SqliteConnectionStringBuilder(reading) { Pooling = true }.ToString();
        Writer = writer;
    }

    /// <summary>The only connection that writes; null when opened to read.</summary>
    internal SqliteConnection? Writer { get; }

    internal override SqlDialect Dialect => SqliteDialect.Instance;

    /// <summary>Opens a store.</summary>
    /// <param name="path">The file.</param>
    /// <param name="access">Whether it is made or brought to today's layout when needed.</param>
    /// <param name="options">Of the program around it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LedgerException">The file is absent, no store, damaged, of a newer version, locked or not to be written.</exception>
    public static Task<SqliteLedger> OpenAsync(string path, LedgerAccess access, SqliteLedgerOptions options, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        SqliteStoreFile.Check(path, access);
        var library = SqliteEngine.Use();
        try
        {
            return Task.FromResult(access == LedgerAccess.Write ? OpenToWrite(path, options, library) : OpenToRead(path, options, library));
        }
        catch (SqliteException problem)
        {
            throw SqliteFaults.Of(problem, path);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        // Wait for a write that is under way; what it has not committed is undone by closing.
        await _writing.WaitAsync();
        Writer?.Dispose();
        using (var reading = new SqliteConnection(_reading))
            SqliteConnection.ClearPool(reading);
        _writing.Dispose();
        GC.SuppressFinalize(this);
    }

    // SQLite works in the calling thread; the interface is asynchronous for databases behind a wire.
    internal override ValueTask<SqlSession> LookAsync(CancellationToken cancellation)
    {
        var session = new SqliteSession(Connect(_reading));
        try
        {
            session.BeginMoment();
            return new(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    internal override Task<T> DoAsync<T>(Func<T> work) => Task.FromResult(work());

    internal override LedgerException FaultOf(DbException problem) => SqliteFaults.Of((SqliteException)problem, Info.Place);

    internal override async Task<T> WriteAsync<T>(Func<SqlLedgerWrite, T> act, CancellationToken cancellation)
    {
        var writer = Writer ?? throw new LedgerException(LedgerFault.ReadOnly, $"{Info.Place}: the store was opened to be read only");
        await _writing.WaitAsync(cancellation);
        try
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            var result = act(new SqlLedgerWrite(new SqliteSession(writer), _options.Clock.GetUtcNow(), _options.Tool, Info.Place));
            transaction.Commit();
            return result;
        }
        catch (SqliteException problem)
        {
            throw SqliteFaults.Of(problem, Info.Place);
        }
        finally
        {
            _writing.Release();
        }
    }

    private protected override async Task<string?> SweepAsync()
    {
        await _writing.WaitAsync();
        try
        {
            // Made anew out of what is there, the file has nothing else in it; then the log goes, which has had all of it.
            Run(Writer!, "VACUUM");
            for (var tries = 1; ; tries++)
            {
                if (new SqliteSession(Writer!).Find("PRAGMA wal_checkpoint(TRUNCATE)") == 0)
                    return null;
                if (tries > _options.Patience.TotalSeconds)
                    return $"another program reads the store, and what was deleted may still be in {Info.Place} and {Info.Place}-wal until it ends; then run the same again";
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
        catch (SqliteException problem)
        {
            return $"what was deleted may still be in {Info.Place} and {Info.Place}-wal, which could not be made anew ({SqliteFaults.Of(problem, Info.Place).Message}); then run the same again";
        }
        finally
        {
            _writing.Release();
        }
    }

    private static SqliteLedger OpenToWrite(string path, SqliteLedgerOptions options, SqliteLibrary library)
    {
        var writer = Connect(ConnectionString(path, SqliteOpenMode.ReadWriteCreate, options));
        try
        {
            SqliteMigrations.Check(writer, path);
            Run(writer, "PRAGMA journal_mode = WAL");
            // A power cut may lose the last reports stored, never part of one.
            Run(writer, "PRAGMA synchronous = NORMAL");
            SqliteMigrations.Apply(writer, options);
            var info = new LedgerInfo(path, SqliteMigrations.Newest, Engine(library));
            return new SqliteLedger(options, ConnectionString(path, SqliteOpenMode.ReadWrite, options), writer, info);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private static SqliteLedger OpenToRead(string path, SqliteLedgerOptions options, SqliteLibrary library)
    {
        var readable = ReadableConnectionString(path, options);
        int layout;
        using (var connection = Connect(readable))
            layout = SqliteMigrations.Check(connection, path);
        if (layout == 0)
            throw new LedgerException(LedgerFault.Absent, $"{path}: the store is empty; fill it with: trucewatch ingest REPORTS --store {path}");
        if (layout < SqliteMigrations.Newest)
        {
            BringUpToDate(path, options);
        }

        return new SqliteLedger(options, readable, writer: null, new LedgerInfo(path, SqliteMigrations.Newest, Engine(library)));
    }

    private static void BringUpToDate(string path, SqliteLedgerOptions options)
    {
        try
        {
            using var writer = Connect(ConnectionString(path, SqliteOpenMode.ReadWrite, options));
            SqliteMigrations.Apply(writer, options);
        }
        catch (SqliteException problem) when (SqliteFaults.Of(problem, path).Code is LedgerFault.ReadOnly or LedgerFault.CannotOpen)
        {
            throw new LedgerException(
                LedgerFault.ReadOnly,
                $"{path}: an older version wrote it, and to be read it must be brought to today's layout, but it may not be written to; give write permission for the file and its folder, or copy it and read the copy",
                problem);
        }
    }

    // A store on a read-only medium has no place for the log's index; without a log the file alone is the store.
    private static string ReadableConnectionString(string path, SqliteLedgerOptions options)
    {
        var plain = ConnectionString(path, SqliteOpenMode.ReadOnly, options);
        try
        {
            using var connection = Connect(plain);
            SqliteMigrations.Check(connection, path);
            return plain;
        }
        catch (SqliteException problem) when (SqliteFaults.Of(problem, path).Code is LedgerFault.CannotOpen or LedgerFault.ReadOnly && !File.Exists(path + "-wal"))
        {
            return ConnectionString(new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, options);
        }
    }

    private static string ConnectionString(string source, SqliteOpenMode mode, SqliteLedgerOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = source,
        Mode = mode,
        ForeignKeys = true,
        Pooling = false,
        DefaultTimeout = Math.Max(1, (int)options.Patience.TotalSeconds),
    }.ToString();

    private static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Engine(SqliteLibrary library) => $"SQLite {library.Version.ToString(3)} ({library.Origin})";

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
