using System.Net;
using System.Net.Sockets;

namespace Trucewatch.Cli.Tests;

public sealed class ServeVerbTests : CliFixture
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.7")]
    [InlineData("workbench.example")]
    public async Task Serve_ListenElsewhere_IsRefusedUntilThereAreAccounts(string address)
    {
        Write("a.txt", "Ten were killed.");
        await RunAsync("ingest", "a.txt");
        var run = await RunAsync("serve", "--listen", address, "--port", "0");
        Assert.Equal(2, run.Status);
        Assert.Contains("no accounts", run.Error, StringComparison.Ordinal);
        Assert.Contains("[TW0751]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_PortInUse_SaysSo()
    {
        Write("a.txt", "Ten were killed.");
        await RunAsync("ingest", "a.txt");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var run = await RunAsync("serve", "--port", $"{((IPEndPoint)other.LocalEndpoint).Port}");
        Assert.Equal(2, run.Status);
        Assert.Contains("[TW0752]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_NoStore_SaysHowToMakeOne()
    {
        var run = await RunAsync("serve");
        Assert.Equal(2, run.Status);
        Assert.Contains("[TW0306]", run.Error, StringComparison.Ordinal);
    }
}
