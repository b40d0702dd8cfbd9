using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Trucewatch.Cli.Tests;

public sealed class ServeVerbTests : CliFixture
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.7")]
    public async Task Serve_ListenElsewhere_IsRefusedUntilThereAreAccounts(string address)
    {
        await Refused("TW0751", "serve accounts add", "--listen", address);
        // One that may manage no accounts is not enough.
        await RunAsync("serve", "accounts", "add", "Ben", "--role", "analyst");
        await Refused("TW0751", "trucewatch.db.accounts", "--listen", address);
    }

    [Theory]
    [InlineData("TW0781", "in the clear", "--listen", "192.0.2.7")]
    [InlineData("TW0783", "workbench.example", "--listen", "workbench.example")]
    [InlineData("TW0783", "--behind-proxy", "--behind-proxy", "proxy.example")]
    [InlineData("TW0784", "--host", "--listen", "0.0.0.0", "--behind-proxy", "192.0.2.1")]
    [InlineData("TW0784", "--host", "--behind-proxy", "127.0.0.1")]
    [InlineData("TW0785", "--host", "--host", "workbench.example")]
    [InlineData("TW0785", "--certificate", "--listen", "192.0.2.7", "--certificate", "a.pem", "--behind-proxy", "192.0.2.1")]
    [InlineData("TW0782", "none.pem", "--listen", "192.0.2.7", "--certificate", "none.pem")]
    [InlineData("TW0782", "a.txt", "--listen", "192.0.2.7", "--certificate", "a.txt")]
    [InlineData("TW0782", "old.pem", "--listen", "192.0.2.7", "--certificate", "old.pem")]
    [InlineData("TW0786", "192.0.2.7", "--listen", "192.0.2.7", "--certificate", "new.pem")]
    public async Task Serve_ForOthersWithSomethingMissing_SaysWhat(string code, string said, params string[] options)
    {
        WriteCertificate("old.pem", 2024);
        WriteCertificate("new.pem", 2124);
        await RunAsync("serve", "accounts", "add", "Anna Berg", "--role", "administrator");
        await Refused(code, said, options);
    }

    [Fact]
    public async Task Accounts_Added_AreListedChangedAndGivenTokens()
    {
        var added = await RunAsync("serve", "accounts", "add", "Anna Berg", "--role", "administrator");
        Assert.Equal(0, added.Status);
        Assert.Matches("^([a-z2-9]{4}-){4}[a-z2-9]{4}\n$", added.Output);
        await RunAsync("serve", "accounts", "add", "Ben", "--role", "reader");
        Assert.Matches("^tw_[A-Za-z0-9_-]{43}\n$", (await RunAsync("serve", "accounts", "token", "Ben", "--role", "reader", "--for", "a screen")).Output);
        Assert.Equal(0, (await RunAsync("serve", "accounts", "role", "ben", "--role", "analyst")).Status);
        Assert.Equal(0, (await RunAsync("serve", "accounts", "disable", "Ben")).Status);
        Assert.NotEqual(added.Output, (await RunAsync("serve", "accounts", "reset", "Anna Berg", "--authenticator")).Output);
        var listed = (await RunAsync("serve", "accounts", "list")).Lines;
        Assert.Equal(["Anna Berg administrator False 0", "Ben analyst True 1"], listed.Select(line => $"{line.GetProperty("name")} {line.GetProperty("role")} {line.GetProperty("disabled")} {line.GetProperty("tokens")}"));
    }

    [Theory]
    [InlineData("TW0819", "add", "anna berg", "--role", "reader")]
    [InlineData("TW0819", "disable", "Nobody")]
    [InlineData("TW0821", "disable", "Anna Berg")]
    [InlineData("TW0700", "add", "Ben", "--role", "queen")]
    public async Task Accounts_WhatCannotBe_IsRefused(string code, params string[] arguments)
    {
        await RunAsync("serve", "accounts", "add", "Anna Berg", "--role", "administrator");
        var run = await RunAsync(["serve", "accounts", .. arguments]);
        Assert.Equal(2, run.Status);
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    // Where nobody listens on the port of 127.0.0.1: what is asked for is what is listened on.
    [InlineData("127.0.0.2")]
    [InlineData("::1")]
    public async Task Serve_PortInUse_SaysSo(string address)
    {
        Write("a.txt", "Ten were killed.");
        await RunAsync("ingest", "a.txt");
        using var other = new TcpListener(IPAddress.Parse(address), 0);
        other.Start();
        var run = await RunAsync("serve", "--listen", address, "--port", $"{((IPEndPoint)other.LocalEndpoint).Port}");
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

    private async Task Refused(string code, string said, params string[] options)
    {
        Write("a.txt", "Ten were killed.");
        await RunAsync("ingest", "a.txt");
        var run = await RunAsync(["serve", "--port", "0", .. options]);
        Assert.Equal(2, run.Status);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
    }

    private void WriteCertificate(string name, int year)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=workbench.example", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Write(name, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
    }
}
