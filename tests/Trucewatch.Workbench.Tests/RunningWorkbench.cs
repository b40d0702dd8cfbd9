using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Trucewatch.Cli;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench.Tests;

/// <summary>A workbench that runs within the tests, on a port of its own.</summary>
internal sealed class RunningWorkbench : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ILedger _ledger;
    private readonly X509Certificate2? _certificate;

    private RunningWorkbench(WebApplication app, ILedger ledger, X509Certificate2? certificate)
    {
        (_app, _ledger) = (app, ledger);
        Address = new Uri(app.Urls.Single());
        _certificate = certificate;
        var handler = Handler();
        handler.AllowAutoRedirect = false;
        Client = new HttpClient(handler) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Starts one over a store, which it takes over.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="change">What is to be otherwise than the program has it.</param>
    public static async Task<RunningWorkbench> StartAsync(ILedger ledger, Func<WorkbenchOptions, WorkbenchOptions>? change = null)
    {
        var surroundings = new Surroundings { Output = Stream.Null, Error = TextWriter.Null, Input = () => Stream.Null, Coder = CoderComposition.Compose };
        var options = WorkbenchComposition.Of(surroundings, ledger, codebook: null, port: 0, canReview: true) with { LiveInterval = TimeSpan.FromMilliseconds(20) };
        options = change is null ? options : change(options);
        var app = WorkbenchApp.Build(options);
        await app.StartAsync();
        // However busy the machine is, what is asked then is answered.
        while (!await app.Services.GetRequiredService<StoreReading>().WaitAsync(TestContext.Current.CancellationToken))
            continue;
        return new RunningWorkbench(app, ledger, options.Access?.Certificate);
    }

    /// <summary>Connects to it, and knows its certificate.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _certificate?.GetCertHashString() },
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _ledger.DisposeAsync();
    }
}
