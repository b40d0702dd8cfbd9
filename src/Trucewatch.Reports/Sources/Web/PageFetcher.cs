using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Trucewatch.Reports;

/// <summary>
/// Gets pages and feeds over http and https: one request at a time per host with a delay between, within limits of time, size and redirects, as
/// robots.txt allows, and from public addresses only. Whatever goes wrong becomes a problem; only a cancellation by the caller is thrown.
/// </summary>
public sealed partial class PageFetcher : IDisposable
{
    private readonly FetchSettings _settings;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _client;
    private readonly ConcurrentDictionary<string, HostQueue> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _product;

    /// <param name="settings">How to ask; the defaults when null.</param>
    /// <param name="time">The clock of delays, timeouts and capture times; the system's when null.</param>
    public PageFetcher(FetchSettings? settings = null, TimeProvider? time = null)
    {
        _settings = settings ?? new FetchSettings();
        _time = time ?? TimeProvider.System;
        _product = _settings.UserAgent.Split('/', ' ')[0];
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            // What is not read of an answer (a redirect's page, a body over the limit) costs a connection and not its bytes.
            MaxResponseDrainSize = 0,
            // A proxy would connect in our place, and the check of addresses would not see where to.
            UseProxy = false,
            ConnectTimeout = _settings.Timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        });
    }

    /// <summary>Gets an address.</summary>
    /// <param name="address">An absolute http or https address.</param>
    /// <param name="known">What the server said when it was last asked, to hear only of something newer; null to get it in any case.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<FetchOutcome> GetAsync(Uri address, FetchValidators? known = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        var source = address.OriginalString;
        for (var redirects = 0; ; redirects++)
        {
            if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
                return Fail(ReadProblems.NoWebAddress(source, address.OriginalString));
            if (redirects > _settings.MostRedirects)
                return Fail(ReadProblems.TooManyRedirects(source, _settings.MostRedirects));
            var host = _hosts.GetOrAdd(address.Authority, static (_, time) => new HostQueue(time), _time);
            var (rules, refusal) = await RobotsAsync(host, address, source, cancellation);
            if (refusal is not null)
                return refusal;
            if (!rules.Allows(address.PathAndQuery))
                return Fail(ReadProblems.RobotsForbid(source, address.Host));
            var target = address;
            var answer = await host.RunAsync(Delay(rules), () => AskAsync(target, known, _settings.MostBytes, cut: false, cancellation), cancellation);
            if (answer.Redirect is null)
                return ToOutcome(answer, source, address);
            if (!Uri.TryCreate(address, answer.Redirect, out var next))
                return Fail(ReadProblems.NoWebAddress(source, answer.Redirect.OriginalString));
            address = next;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        foreach (var host in _hosts.Values)
            host.Dispose();
    }

    private static FetchOutcome Fail(ReadProblem problem) => new() { Problem = problem };

    private TimeSpan Delay(RobotsRules rules)
    {
        var asked = rules.Delay is { } delay && delay > _settings.HostDelay ? delay : _settings.HostDelay;
        return asked > _settings.LongestHostDelay && rules.Delay is not null ? _settings.LongestHostDelay : asked;
    }

    private FetchOutcome ToOutcome(Answer answer, string source, Uri address)
    {
        if (answer.Failure is { } failure)
            return Fail(failure(source));
        var validators = answer.EntityTag is null && answer.LastModified is null ? null : new FetchValidators(answer.EntityTag, answer.LastModified);
        if (answer.Status == (int)HttpStatusCode.NotModified)
            return new FetchOutcome { NotModified = true, Validators = validators, Status = answer.Status };
        if (answer.Status is < 200 or > 299)
            return Fail(ReadProblems.Status(source, answer.Status)) with { Status = answer.Status };
        return new FetchOutcome
        {
            Status = answer.Status,
            Validators = validators,
            Capture = new Capture(address.AbsoluteUri, answer.Body)
            {
                MediaType = HttpPayload.MediaType(answer.ContentType),
                Charset = HttpPayload.Charset(answer.ContentType),
                Headers = answer.Headers,
                Time = _time.GetUtcNow(),
            },
        };
    }

    /// <summary>Connects to the first of a host's addresses that may be asked and answers.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await _settings.Resolve(host, cancellation);
        // The addresses that are checked are those that are connected to: a second answer of the name server cannot slip in between.
        IPAddress[] allowed = _settings.AllowPrivateAddresses ? addresses : [.. addresses.Where(_settings.MayAsk)];
        if (allowed.Length == 0)
            throw new AddressRefusedException(host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
