using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace Trucewatch.Queue.RabbitMq;

/// <summary>Where a queue is, as <c>amqp://user:password@host:port/vhost?queue=name</c>, or <c>amqps://</c> with encryption; any part can be left out.</summary>
/// <remarks>
/// What stands in the address is escaped as in web addresses. A password that is left out is taken from the environment (<c>AMQP_PASSWORD</c>), where
/// other users of the machine do not see it.
/// </remarks>
public sealed class AmqpAddress
{
    /// <summary>The queue's name where the address gives none.</summary>
    public const string DefaultQueue = "trucewatch";

    private const string PasswordVariable = "AMQP_PASSWORD";
    private const string Guest = "guest";
    private const int DefaultPort = 5672;
    private const int DefaultSecurePort = 5671;

    // AMQP takes 255, and the dead letters' queue has a longer name.
    private const int LongestName = 240;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    private readonly string? _password;

    private AmqpAddress(bool isEncrypted, string user, string? password, string host, int port, string virtualHost, string queue)
    {
        (IsEncrypted, User, _password, Host, Port, VirtualHost, Queue) = (isEncrypted, user, password, host, port, virtualHost, queue);
    }

    /// <summary>Whether the connection is encrypted and the broker's certificate checked.</summary>
    public bool IsEncrypted { get; }

    /// <summary>The broker's user.</summary>
    public string User { get; }

    /// <summary>The broker's machine.</summary>
    public string Host { get; }

    /// <summary>The broker's port.</summary>
    public int Port { get; }

    /// <summary>The virtual host within the broker.</summary>
    public string VirtualHost { get; }

    /// <summary>The queue of the reports.</summary>
    public string Queue { get; }

    /// <summary>The queue of the dead letters.</summary>
    public string DeadLetters => Queue + ".dead";

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">What it says.</param>
    /// <param name="problem">What is wrong with it; never its password.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out AmqpAddress? address, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        address = null;
        problem = null;
        // A host that is left out is this machine.
        var whole = text.EndsWith("://", StringComparison.Ordinal) ? text + "localhost" : text.Replace(":///", "://localhost/", StringComparison.Ordinal);
        if (!Uri.TryCreate(whole, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("amqp" or "amqps"))
            problem = "it is no address that begins with amqp:// or amqps://";
        else if (parsed.PathAndQuery.Contains('@', StringComparison.Ordinal))
            problem = "an @ stands behind the host; in a user, a password, the virtual host or the queue write @ as %40, / as %2F and ? as %3F";
        else if (parsed.AbsolutePath.Count(character => character == '/') > 1)
            problem = "the virtual host has a slash; write it as %2F";
        else
            problem = Name(parsed.Query, out var queue) ?? Read(parsed, queue, out address);
        return problem is null;
    }

    /// <summary>The address without its password.</summary>
    public override string ToString()
    {
        var scheme = IsEncrypted ? "amqps" : "amqp";
        var user = User == Guest ? "" : Uri.EscapeDataString(User) + "@";
        var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        var port = Port == (IsEncrypted ? DefaultSecurePort : DefaultPort) ? "" : string.Create(CultureInfo.InvariantCulture, $":{Port}");
        var virtualHost = VirtualHost == "/" ? "" : Uri.EscapeDataString(VirtualHost);
        var queue = Queue == DefaultQueue ? "" : "?queue=" + Uri.EscapeDataString(Queue);
        return $"{scheme}://{user}{host}{port}/{virtualHost}{queue}";
    }

    /// <summary>For the client.</summary>
    internal ConnectionFactory Factory(string name) => new()
    {
        HostName = Host,
        Port = Port,
        VirtualHost = VirtualHost,
        UserName = User,
        Password = _password ?? Environment.GetEnvironmentVariable(PasswordVariable) ?? Guest,
        Ssl = new SslOption { Enabled = IsEncrypted, ServerName = Host },
        ClientProvidedName = name,
        RequestedHeartbeat = Heartbeat,
        // Who works knows better what has to be done again than the client does.
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
    };

    private static string? Name(string query, out string queue)
    {
        queue = DefaultQueue;
        foreach (var setting in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            if (at < 0 || setting[..at] != "queue")
                return $"'{(at < 0 ? setting : setting[..at])}' is no setting that is known; there is queue=NAME";
            queue = Uri.UnescapeDataString(setting[(at + 1)..]);
        }

        if (queue.Length == 0 || queue.StartsWith("amq.", StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(queue) > LongestName || queue.Any(char.IsControl))
            return "the queue's name is empty, too long, or begins with amq., which brokers keep for themselves";
        return null;
    }

    private static string? Read(Uri parsed, string queue, out AmqpAddress address)
    {
        var isEncrypted = parsed.Scheme == "amqps";
        var colon = parsed.UserInfo.IndexOf(':', StringComparison.Ordinal);
        var user = Uri.UnescapeDataString(colon < 0 ? parsed.UserInfo : parsed.UserInfo[..colon]);
        var password = colon < 0 ? null : Uri.UnescapeDataString(parsed.UserInfo[(colon + 1)..]);
        var virtualHost = Uri.UnescapeDataString(parsed.AbsolutePath.TrimStart('/'));
        address = new AmqpAddress(
            isEncrypted,
            user.Length > 0 ? user : Guest,
            password,
            parsed.IdnHost,
            parsed.Port > 0 ? parsed.Port : isEncrypted ? DefaultSecurePort : DefaultPort,
            virtualHost.Length > 0 ? virtualHost : "/",
            queue);
        return null;
    }
}
