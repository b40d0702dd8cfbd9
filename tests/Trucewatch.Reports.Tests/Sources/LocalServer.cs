using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Trucewatch.Reports.Tests;

/// <summary>A server on the loopback address that answers as a test says.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, string, byte[]?> _answer;
    private readonly Task _loop;

    /// <param name="answer">Makes the whole answer for a path and the request's text; null leaves the connection open without one.</param>
    public LocalServer(Func<string, string, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = RunAsync();
    }

    /// <summary>The paths asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>From which byte on answers for <c>/drip</c> come a byte at a time.</summary>
    public int DripFrom { get; init; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri this[string path] => new($"http://127.0.0.1:{Port}{path}");

    public static byte[] Ok(string body, string type = "text/html; charset=utf-8", string extra = "") => Ok(Encoding.UTF8.GetBytes(body), type, extra);

    public static byte[] Ok(byte[] body, string type = "text/html; charset=utf-8", string extra = "") =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{extra}\r\n"), .. body];

    public static byte[] Status(int code, string extra = "") =>
        Encoding.Latin1.GetBytes($"HTTP/1.1 {code} Answer\r\nContent-Length: 0\r\nConnection: close\r\n{extra}\r\n");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // The loop may be between two callers: the listener must not stop before it has ended.
        await _loop;
        _listener.Stop();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task SendAsync(NetworkStream stream, byte[] answer, int dripFrom)
    {
        var atOnce = Math.Min(dripFrom, answer.Length);
        await stream.WriteAsync(answer.AsMemory(0, atOnce), _stop.Token);
        try
        {
            for (var at = atOnce; at < answer.Length; at++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), _stop.Token);
                await stream.WriteAsync(answer.AsMemory(at, 1), _stop.Token);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // Who asked has given up.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var request = new StringBuilder();
            var buffer = new byte[4096];
            while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer) is > 0 and var length)
                request.Append(Encoding.Latin1.GetString(buffer, 0, length));
            var path = request.ToString().Split(' ')[1];
            lock (Asked)
                Asked.Add(path);
            if (_answer(path, request.ToString()) is { } answer)
                await SendAsync(stream, answer, path.StartsWith("/drip", StringComparison.Ordinal) ? DripFrom : int.MaxValue);
            else
                await Task.Delay(TimeSpan.FromSeconds(20), _stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
