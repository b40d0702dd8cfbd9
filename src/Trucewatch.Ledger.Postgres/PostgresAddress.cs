using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;

namespace Trucewatch.Ledger.Postgres;

/// <summary>Where a store in PostgreSQL is, as <c>postgresql://user:password@host:port/database</c>; any part can be left out.</summary>
/// <remarks>
/// What stands in the address is escaped as in web addresses, such as <c>%40</c> for an at sign in a password. A password that is left out is taken
/// from the environment (<c>PGPASSWORD</c>) or from the file <c>.pgpass</c>, where other users of the machine do not see it.
/// </remarks>
public sealed class PostgresAddress
{
    private const int DefaultPort = 5432;
    private const int SecondsToConnect = 30;
    private const int SecondsUntilAsked = 30;
    private const int SecondsBetweenAsking = 10;
    private static readonly string[] Schemes = ["postgresql://", "postgres://"];

    private readonly string? _password;

    private PostgresAddress(string? user, string? password, string host, int port, string? database, SslMode? encryption)
    {
        (User, _password, Host, Port, Database, Encryption) = (user, password, host, port, database, encryption);
    }

    /// <summary>The role; null for the name of this machine's user.</summary>
    public string? User { get; }

    /// <summary>The server, or the folder of its socket.</summary>
    public string Host { get; }

    /// <summary>The server's port.</summary>
    public int Port { get; }

    /// <summary>The database; null for the one named as the role.</summary>
    public string? Database { get; }

    private SslMode? Encryption { get; }

    /// <summary>Whether a store's name is an address of this kind rather than a file.</summary>
    public static bool IsOne(string store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Schemes.Any(scheme => store.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">What it says.</param>
    /// <param name="problem">What is wrong with it; never its password.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out PostgresAddress? address, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        address = null;
        var scheme = Schemes.FirstOrDefault(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        if (scheme is null)
        {
            problem = "it does not begin with postgresql://";
            return false;
        }

        var (rest, query) = Split(text[scheme.Length..], '?');
        var (authority, database) = Split(rest, '/');
        // A password that is not escaped would be told as what it is taken for.
        if (database?.Contains('@', StringComparison.Ordinal) == true || query?.Contains('@', StringComparison.Ordinal) == true)
        {
            problem = "an @ stands behind the host; in a user, a password or the database write @ as %40, / as %2F and ? as %3F";
            return false;
        }

        var at = authority.LastIndexOf('@');
        var (user, password) = at < 0 ? (null, null) : Split(authority[..at], ':');
        if (!TryReadHost(authority[(at + 1)..], out var host, out var port))
        {
            problem = "the port is no number from 1 to 65535";
            return false;
        }

        SslMode? encryption = null;
        foreach (var setting in (query ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Split(setting, '=');
            if (name == "host" && value is { Length: > 0 })
            {
                host = Uri.UnescapeDataString(value);
            }
            else if (name == "sslmode" && ModeOf(value) is { } mode)
            {
                encryption = mode;
            }
            else
            {
                problem = $"'{name}' is no setting that is known, or has no such value; there are host=FOLDER and sslmode=disable|prefer|require|verify-ca|verify-full";
                return false;
            }
        }

        address = new PostgresAddress(Part(user), Part(password), host, port, Part(database), encryption);
        problem = null;
        return true;
    }

    /// <summary>The address without its password.</summary>
    public override string ToString()
    {
        var isSocket = Host.StartsWith('/');
        var user = User is null ? "" : Uri.EscapeDataString(User) + "@";
        var host = isSocket ? "" : Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        var port = Port == DefaultPort || isSocket ? "" : string.Create(CultureInfo.InvariantCulture, $":{Port}");
        return $"postgresql://{user}{host}{port}/{Uri.EscapeDataString(Database ?? "")}{(isSocket ? "?host=" + Host : "")}";
    }

    /// <summary>For the driver.</summary>
    internal NpgsqlConnectionStringBuilder Connection(PostgresLedgerOptions options)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            ApplicationName = options.Tool,
            SearchPath = PostgresMigrations.Schema,
            Timeout = SecondsToConnect,
            // A check or an export may take long; that the server is there is asked below.
            CommandTimeout = 0,
            TcpKeepAlive = true,
            // A server that a network swallows is missed after half a minute and not after hours.
            TcpKeepAliveTime = SecondsUntilAsked,
            TcpKeepAliveInterval = SecondsBetweenAsking,
            // What went wrong is told by us.
            IncludeErrorDetail = false,
        };
        if (User is not null)
            connection.Username = User;
        if (_password is not null)
            connection.Password = _password;
        if (Database is not null)
            connection.Database = Database;
        if (Encryption is { } mode)
            connection.SslMode = mode;
        return connection;
    }

    private static bool TryReadHost(string text, out string host, out int port)
    {
        (host, port) = ("localhost", DefaultPort);
        // An address of IP version 6 has colons of its own and stands in brackets.
        var colon = text.IndexOf(':', text.StartsWith('[') ? Math.Max(0, text.IndexOf(']', StringComparison.Ordinal)) : 0);
        var name = colon < 0 ? text : text[..colon];
        if (name.Length > 0)
            host = Uri.UnescapeDataString(name.Trim('[', ']'));
        return colon < 0 || (int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= ushort.MaxValue);
    }

    private static SslMode? ModeOf(string? value) => value switch
    {
        "disable" => SslMode.Disable,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => null,
    };

    private static (string First, string? Second) Split(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var where ? (text[..where], text[(where + 1)..]) : (text, null);

    private static string? Part(string? text) => string.IsNullOrEmpty(text) ? null : Uri.UnescapeDataString(text);
}
