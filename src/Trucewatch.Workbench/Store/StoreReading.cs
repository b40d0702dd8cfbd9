using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>
/// Reads the store as soon as the workbench starts, and works out where its processes stand, so that nobody's first page does it. Where that takes longer
/// than somebody would wait for a page, they are told how far it is.
/// </summary>
internal sealed class StoreReading(StoreMoments moments, WorkbenchOptions options, ILogger<StoreReading> log) : BackgroundService
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether it has ended.</summary>
    public bool IsDone => _done.Task.IsCompleted;

    /// <summary>Waits until it has ended, but for no longer than the options' patience.</summary>
    /// <returns>Whether it has.</returns>
    public async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        try
        {
            await _done.Task.WaitAsync(options.ReadingPatience, options.Clock, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Tells somebody how far it is, and a browser to ask again.</summary>
    public Task TellAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        http.Response.Headers["Refresh"] = "2";
        http.Response.Headers.CacheControl = "no-store";
        return Faults.WriteAsync(
            http,
            StatusCodes.Status503ServiceUnavailable,
            "The store is being read",
            $"{Count(moments.Read, "report", "reports")} of it so far. This happens once, when the workbench starts; ask again in a moment, as this page does by itself. [TW0822]");
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var moment = await Task.Run(() => moments.NowAsync(stoppingToken), stoppingToken);
            moment.Prepare(stoppingToken);
        }
        catch (LedgerException problem)
        {
            // Whoever asks for a page reads it anew, and is told what is wrong then.
            log.LogError("{Problem} [{Code}]", problem.Message, problem.Code);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The workbench ends before it has begun.
        }
        finally
        {
            _done.TrySetResult();
        }
    }
}
