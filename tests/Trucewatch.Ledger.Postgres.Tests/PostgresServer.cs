using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Trucewatch.Ledger.Postgres.Tests;

/// <summary>
/// A PostgreSQL server for as long as the tests run: the one that TRUCEWATCH_TEST_POSTGRES names (a superuser's address), else one of our own in a
/// temporary folder, from the programs that the system has.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Variable = "TRUCEWATCH_TEST_POSTGRES";
    private const string Password = "test @/:?";
    private string? _folder;
    private bool _isMade;

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Absence { get; private set; }

    /// <summary>The superuser's address, without a database.</summary>
    public string Root { get; private set; } = "";

    private static string? Programs { get; } = FindPrograms();

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address)
        {
            Root = address.TrimEnd('/');
            return;
        }

        if (Programs is null)
        {
            Absence = $"no PostgreSQL server here: install Debian's postgresql, or name a server in {Variable}";
            return;
        }

        // The server refuses to run as root.
        _folder = (await RunAsync("mktemp", "-d", Path.Combine(Path.GetTempPath(), "trucewatch-postgres-XXXXXX"))).Trim();
        var passwords = Path.Combine(_folder, "password");
        await RunAsync("sh", "-c", $"printf %s '{Password}' > {passwords}");
        var data = Path.Combine(_folder, "data");
        await RunAsync(Path.Combine(Programs, "initdb"), "-D", data, "-U", "tester", "--auth=scram-sha-256", $"--pwfile={passwords}", "--encoding=UTF8", "--locale=C", "--no-sync");
        var port = FreePort();
        var settings = string.Create(CultureInfo.InvariantCulture, $"-p {port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=100");
        await RunAsync(Path.Combine(Programs, "pg_ctl"), "-D", data, "-w", "-l", Path.Combine(_folder, "log"), "-o", settings, "start");
        Root = string.Create(CultureInfo.InvariantCulture, $"postgresql://tester:{Uri.EscapeDataString(Password)}@127.0.0.1:{port}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_isMade)
            await TellAsync("postgres", $"DROP DATABASE {Database} WITH (FORCE)");
        if (_folder is null)
            return;
        await RunAsync(Path.Combine(Programs!, "pg_ctl"), "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        await RunAsync("rm", "-rf", _folder);
    }

    /// <summary>The database that the tests use, one after the other.</summary>
    public string Database { get; } = string.Create(CultureInfo.InvariantCulture, $"trucewatch_test_{Environment.ProcessId}");

    /// <summary>Makes the database new, or takes the store out of it that a test before left.</summary>
    public async Task ClearAsync()
    {
        Assert.SkipWhen(Absence is not null, Absence ?? "");
        if (_isMade)
            await TellAsync(Database, "DROP SCHEMA IF EXISTS trucewatch CASCADE");
        else
            await TellAsync("postgres", $"CREATE DATABASE {Database} ENCODING 'UTF8' TEMPLATE template0");
        _isMade = true;
    }

    /// <summary>Gives commands to a database as the superuser, with triggers and references off.</summary>
    public async Task TellAsync(string database, string sql)
    {
        await using var connection = await ConnectAsync(database);
        // Each by itself: what makes or drops a database must not stand in a transaction with others.
        foreach (var one in (string[])["SET session_replication_role = replica", sql])
        {
            await using var command = new NpgsqlCommand(one, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>A connection of the superuser.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(string database)
    {
        var options = new PostgresLedgerOptions();
        Assert.True(PostgresAddress.TryParse($"{Root}/{database}", out var address, out _));
        var settings = address.Connection(options);
        settings.Pooling = false;
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderByDescending(path => int.TryParse(Path.GetFileName(path), out var version) ? version : 0).Select(path => Path.Combine(path, "bin")) : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // As the user of the server's package where we are root.
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        string[] line = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];
        // The server keeps the ends of its pipes; so what it says is not waited for, only that the program ends.
        var isStart = arguments is [.., "start"];
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardOutput = !isStart,
            RedirectStandardError = !isStart,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        })!;
        var output = isStart ? "" : await process.StandardOutput.ReadToEndAsync();
        var error = isStart ? "" : await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error}");
    }
}
