using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>
/// Tells an open page how many reports have come since it was made, as server-sent events. Each event counts from the page's own state of the store, which its
/// address names; so one that is missed, or told again after a broken connection, makes nothing wrong.
/// </summary>
internal sealed class LiveReports(WorkbenchOptions options, HeadWatch heads, NewReports reports, IHostApplicationLifetime lifetime)
{
    /// <summary>Where pages listen.</summary>
    public const string Address = "/live";

    // So many at once; beyond, a page is told to ask again later.
    private const int MostListeners = 200;

    // A line that says nothing shows both ends, and proxies between them, that the other is still there.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    // No account's browsers take the places of all the others.
    private const int MostOfAccount = 20;

    // Where there are no accounts all that listens is of this machine's user.
    private readonly Listeners _listeners = new(MostListeners, options.Access is null ? MostListeners : MostOfAccount);

    /// <summary>Where a page listens for what comes after it and fits its filters.</summary>
    public static string AddressOf(PageContext context) =>
        context.Shown.With("came-after", null).With("head", context.Moment.Head?.Hash).To(Address);

    public static void Map(WebApplication app) =>
        app.MapGet(Address, (HttpContext http, LiveReports live) => live.AnswerAsync(http));

    private async Task AnswerAsync(HttpContext http)
    {
        var query = PageQuery.Read(http.Request.Query, out var fault);
        if (fault is not null)
            throw new BadHttpRequestException(fault);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var hash = http.Request.Query["head"].ToString();
        var begun = hash.Length == 0 ? null : await options.Ledger.FindHeadAsync(hash, ending.Token);
        if (hash.Length > 0 && begun is null)
        {
            // The store is another one than the page is of: there is nothing to count from, and no use in asking again.
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var who = SignedIn.Of(http)?.Name ?? "";
        if (!_listeners.TryEnter(who, out var ofOne))
        {
            await Faults.WriteAsync(
                http,
                ofOne ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable,
                "Too many pages listen",
                $"At most {(ofOne ? $"{MostOfAccount} pages of one account" : $"{MostListeners} pages")} are told of new reports at once; load the page again to see what is new. [TW0809]");
            return;
        }

        try
        {
            await TellAsync(http, query, begun, () => AccessCheck.StillHolds(http), ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was left, or the workbench ends: that is how listening ends.
        }
        finally
        {
            _listeners.Leave(who);
        }
    }

    private async Task TellAsync(HttpContext http, PageQuery query, LedgerHead? begun, Func<bool> mayListen, CancellationToken cancellation)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        // Asked of proxies that would hold back what comes bit by bit.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.WriteAsync("retry: 5000\n\n", cancellation);
        await http.Response.Body.FlushAsync(cancellation);
        // What was told before the connection broke need not be told again.
        var told = long.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : begun?.Act ?? 0;
        var counted = begun?.Act ?? 0;
        var count = 0;
        var head = begun;
        while (true)
        {
            head = await heads.NextAsync(head, Quiet, cancellation);
            // Who has been kept out meanwhile is told nothing more.
            if (!mayListen())
                return;
            var arrived = head?.Act > counted ? await reports.SinceAsync(counted, query, cancellation) : [];
            var newest = arrived is [.., var arrival] ? arrival.Act : 0;
            // What came after the head was looked at may be among them already.
            counted = Math.Max(counted, Math.Max(newest, head?.Act ?? 0));
            count += arrived.Count;
            if (newest > told)
            {
                await http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {newest}\nevent: reports\ndata: {{\"reports\":{count}}}\n\n"), cancellation);
                told = newest;
            }
            else
            {
                await http.Response.WriteAsync(":\n\n", cancellation);
            }

            await http.Response.Body.FlushAsync(cancellation);
        }
    }
}
