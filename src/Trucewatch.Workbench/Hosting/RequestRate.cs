using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Trucewatch.Workbench;

/// <summary>Lets nobody keep the workbench busy for the others.</summary>
internal static class RequestRate
{
    private const int SecondsAtOnce = 5;

    /// <summary>Sets the limit for each account, and for each address that nobody has signed in from.</summary>
    public static void Limit(RateLimiterOptions limiter, WorkbenchOptions options)
    {
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.RequestsASecond * SecondsAtOnce,
            TokensPerPeriod = options.RequestsASecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            RateLimitPartition.GetTokenBucketLimiter(SignedIn.Of(http)?.Name is { } name ? "account " + name : ClientPlace.Of(http.Connection.RemoteIpAddress), _ => bucket));
        limiter.OnRejected = async (rejected, cancellation) =>
        {
            var http = rejected.HttpContext;
            http.Response.Headers.RetryAfter = SecondsAtOnce.ToString(CultureInfo.InvariantCulture);
            await Faults.WriteAsync(http, StatusCodes.Status429TooManyRequests, "Too many requests", $"At most {options.RequestsASecond} requests a second are answered to one who asks; wait a little. [TW0816]");
        };
    }
}
