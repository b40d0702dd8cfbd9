using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Trucewatch.Queue.RabbitMq.Tests;

/// <summary>
/// A RabbitMQ broker for as long as the tests run: the one that TRUCEWATCH_TEST_RABBITMQ names (an amqp:// address without a queue), else a node of our
/// own in a temporary folder, with ports of its own, from the programs that the system has.
/// </summary>
public sealed class RabbitServer : IAsyncLifetime
{
    private const string Variable = "TRUCEWATCH_TEST_RABBITMQ";
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly int _port = FreePort();
    private readonly int _nodePort = FreePort();
    private readonly int _mapperPort = FreePort();
    private DirectoryInfo? _folder;
    private System.Diagnostics.Process? _node;

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Absence { get; private set; }

    /// <summary>The broker's address, without a queue.</summary>
    public string Root { get; private set; } = "";

    /// <summary>Whether the broker is ours, and may be killed.</summary>
    public bool IsOwn => _folder is not null;

    private static string? Program { get; } = new[] { "/usr/lib/rabbitmq/bin" }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        .Select(folder => Path.Combine(folder, "rabbitmq-server"))
        .FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address)
        {
            Root = address;
            return;
        }

        if (Program is null)
        {
            Absence = $"no RabbitMQ broker here: install Debian's rabbitmq-server, or name a broker in {Variable}";
            return;
        }

        _folder = Directory.CreateTempSubdirectory("trucewatch-rabbitmq-");
        Root = string.Create(CultureInfo.InvariantCulture, $"amqp://127.0.0.1:{_port}");
        await File.WriteAllTextAsync(
            At("rabbitmq.conf"), string.Create(CultureInfo.InvariantCulture, $"listeners.tcp.1 = 127.0.0.1:{_port}\ndisk_free_limit.absolute = 10MB\nlog.file.level = warning\nmax_message_size = 2000000\n"));
        await File.WriteAllTextAsync(At("plugins"), "[].");
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
            return;
        await KillAsync();
        // The mapper of nodes to ports was started by the node, and is the tests' own too.
        using (var mapper = System.Diagnostics.Process.Start(Settings("epmd", "-kill"))!)
            await mapper.WaitForExitAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The address of a queue.</summary>
    public string Queue(string name) => $"{Root}/?queue={Uri.EscapeDataString(name)}";

    /// <summary>Starts the node and waits until it takes connections.</summary>
    public async Task StartAsync()
    {
        // Into a file: the mapper that it starts outlives it and would keep pipes open.
        _node = System.Diagnostics.Process.Start(Settings("sh", "-c", "exec \"$0\" >\"$1\" 2>&1", Program!, At("output")))!;
        Assert.True(AmqpAddress.TryParse(Queue("ready"), out var address, out _));
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await using var queue = await RabbitReportQueue.OpenAsync(address, makes: true, new RabbitQueueOptions(), CancellationToken.None);
                return;
            }
            catch (QueueException) when (Stopwatch.GetElapsedTime(begun) < LongestStart)
            {
                await Task.Delay(200);
            }
        }
    }

    /// <summary>Ends the node as a power cut does.</summary>
    public async Task KillAsync()
    {
        if (_node is null)
            return;
        _node.Kill(entireProcessTree: true);
        await _node.WaitForExitAsync();
        _node.Dispose();
        _node = null;
    }

    private string At(string name) => Path.Combine(_folder!.FullName, name);

    private ProcessStartInfo Settings(string program, params string[] arguments)
    {
        string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
        return new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = _folder!.FullName,
            Environment =
            {
                ["HOME"] = _folder.FullName,
                ["RABBITMQ_NODENAME"] = $"trucewatch{Text(_port)}@localhost",
                ["RABBITMQ_MNESIA_BASE"] = At("mnesia"),
                ["RABBITMQ_LOG_BASE"] = At("log"),
                ["RABBITMQ_CONFIG_FILE"] = At("rabbitmq.conf"),
                ["RABBITMQ_ENABLED_PLUGINS_FILE"] = At("plugins"),
                ["RABBITMQ_PID_FILE"] = At("pid"),
                ["RABBITMQ_DIST_PORT"] = Text(_nodePort),
                // Nobody else on the network shall speak to the tests' node.
                ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
                ["ERL_EPMD_PORT"] = Text(_mapperPort),
                ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            },
        };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
