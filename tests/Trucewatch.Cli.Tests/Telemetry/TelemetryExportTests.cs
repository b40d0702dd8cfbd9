using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Trucewatch.Ledger.Sqlite.Tests;

namespace Trucewatch.Cli.Tests;

/// <summary>The whole program beside a collector of the test's own.</summary>
public sealed class TelemetryExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_CollectorNamed_SendsMetricsAndTracesBeforeItEnds()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = CollectAsync(listener);
        var report = _folder.File("a.txt");
        await File.WriteAllTextAsync(report, "GAZA, 24 March 2025. Hamas rejected the offer on Monday.\n\nEgypt called for talks.\n", Cancellation);
        var settings = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "trucewatch.exe" : "trucewatch"), ["ingest", report, "--store", _folder.File("a.db")])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment =
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://{listener.LocalEndpoint}",
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            },
        };
        using var program = System.Diagnostics.Process.Start(settings)!;
        await program.StandardOutput.ReadToEndAsync(Cancellation);
        await program.WaitForExitAsync(Cancellation);
        Assert.Equal(0, program.ExitCode);
        listener.Stop();
        var all = await received;
        Assert.Contains("POST /v1/metrics", all, StringComparison.Ordinal);
        Assert.Contains("POST /v1/traces", all, StringComparison.Ordinal);
        foreach (var name in (string[])["trucewatch.stage.duration", "trucewatch.records", "added", "read", "code", "store"])
            Assert.Contains(name, all, StringComparison.Ordinal);
    }

    // Just as much of a collector as is needed: takes what is sent and says that it is well.
    private static async Task<string> CollectAsync(TcpListener listener)
    {
        var all = new StringBuilder();
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(Cancellation);
                await using var stream = client.GetStream();
                all.Append(await RequestAsync(stream));
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), Cancellation);
            }
            catch (SocketException)
            {
                // The test has stopped listening.
                return all.ToString();
            }
        }
    }

    private static async Task<string> RequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[65536];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, Cancellation);
            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
            var request = text.ToString();
            var head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (count == 0)
                return request;
            if (head < 0)
                continue;
            var length = request.Split("\r\n").Where(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase)).Select(line => int.Parse(line[16..], CultureInfo.InvariantCulture)).FirstOrDefault();
            if (request.Length >= head + 4 + length)
                return request;
        }
    }
}
