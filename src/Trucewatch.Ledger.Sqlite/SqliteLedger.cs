using Microsoft.Data.Sqlite;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>A ledger in one SQLite file, with a write-ahead log beside it while in use.</summary>
public sealed partial class SqliteLedger : ILedger
{
    private readonly string _place;
    private readonly SqliteLedgerOptions _options;
    private readonly string _reading;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private SqliteLedger(string place, SqliteLedgerOptions options, string reading, SqliteConnection? writer, LedgerInfo info)
    {
        _place = place;
        _options = options;
        _reading = reading;
        Writer = writer;
        Info = info;
    }

    /// <inheritdoc/>
    public LedgerInfo Info { get; }

    /// <summary>The only connection that writes; null when opened to read.</summary>
    internal SqliteConnection? Writer { get; }

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
    public async ValueTask DisposeAsync()
    {
        // Wait for a write that is under way; what it has not committed is undone by closing.
        await _writing.WaitAsync();
        Writer?.Dispose();
        _writing.Dispose();
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
            return new SqliteLedger(path, options, ConnectionString(path, SqliteOpenMode.ReadWrite, options), writer, info);
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
            using var writer = Connect(ConnectionString(path, SqliteOpenMode.ReadWrite, options));
            SqliteMigrations.Apply(writer, options);
        }

        return new SqliteLedger(path, options, readable, writer: null, new LedgerInfo(path, SqliteMigrations.Newest, Engine(library)));
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
