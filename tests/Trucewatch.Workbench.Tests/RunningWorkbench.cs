using Microsoft.AspNetCore.Builder;
using Trucewatch.Cli;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench.Tests;

/// <summary>A workbench that runs within the tests, on a port of its own.</summary>
internal sealed class RunningWorkbench : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ILedger _ledger;

    private RunningWorkbench(WebApplication app, ILedger ledger)
    {
        (_app, _ledger) = (app, ledger);
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Starts one over a store, which it takes over.</summary>
    public static async Task<RunningWorkbench> StartAsync(ILedger ledger)
    {
        var surroundings = new Surroundings { Output = Stream.Null, Error = TextWriter.Null, Input = () => Stream.Null, Coder = CoderComposition.Compose };
        var app = WorkbenchApp.Build(WorkbenchComposition.Of(surroundings, ledger, codebook: null, port: 0, canReview: true));
        await app.StartAsync();
        return new RunningWorkbench(app, ledger);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _ledger.DisposeAsync();
    }
}
