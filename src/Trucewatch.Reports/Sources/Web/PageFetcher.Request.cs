using System.Net.Sockets;
using System.Text;

namespace Trucewatch.Reports;

// One request, and the rules of a host.
public sealed partial class PageFetcher
{
    private const int MostRobotsBytes = 512 * 1024;
    private static readonly TimeSpan RobotsLifetime = TimeSpan.FromHours(24);

    /// <summary>
    /// A host's rules, or why they cannot be had. Where it has none everything is allowed; where it is in trouble, nothing is (RFC 9309, 2.3.1).
    /// </summary>
    private async Task<(RobotsRules Rules, FetchOutcome? Refusal)> RobotsAsync(HostQueue host, Uri address, string source, CancellationToken cancellation)
    {
        if (host.Robots is { } known && _time.GetElapsedTime(known.ReadAt) < RobotsLifetime)
            return (known.Rules, null);
        var target = new Uri(address, "/robots.txt");
        for (var redirects = 0; redirects <= _settings.MostRedirects; redirects++)
        {
            var file = target;
            var answer = await host.RunAsync(_settings.HostDelay, () => AskAsync(file, null, MostRobotsBytes, cut: true, cancellation), cancellation);
            if (answer.Redirect is not null && Uri.TryCreate(target, answer.Redirect, out var next) && next.Scheme is "http" or "https")
            {
                target = next;
                continue;
            }

            // Who does not answer for the rules is not asked for the page.
            if (answer.Failure is { } failure)
                return (RobotsRules.AllowNone, Fail(failure(source)));
            // A server in trouble may be out of it the next time.
            if (answer.Status is >= 500)
                return (RobotsRules.AllowNone, Fail(ReadProblems.RobotsForbid(source, address.Host)) with { Status = answer.Status });
            var rules = answer.Status is >= 400 ? RobotsRules.AllowAll
                : answer.Status is >= 200 and < 300 ? RobotsRules.Parse(Encoding.UTF8.GetString(answer.Body), _product)
                : RobotsRules.AllowNone;
            host.Robots = (rules, _time.GetTimestamp());
            return (rules, null);
        }

        return (RobotsRules.AllowAll, null);
    }

    private async Task<Answer> AskAsync(Uri address, FetchValidators? known, int mostBytes, bool cut, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(_settings.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _settings.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.9, */*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Accepted);
        if (known?.EntityTag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        try
        {
            using var response = await _client.SendAsync(request, either.Token);
            return await ReadAsync(response, mostBytes, cut, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Answer.Failed(source => ReadProblems.TimedOut(source, _settings.Timeout));
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException or InvalidOperationException or FormatException)
        {
            return Answer.Failed(RefusedAddress(error)
                ? source => ReadProblems.AddressRefused(source, address.Host)
                : source => ReadProblems.Unreachable(source, Innermost(error).Message));
        }
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response, int mostBytes, bool cut, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
            return new Answer(status) { Redirect = location };
        var headers = response.Headers.Concat(response.Content.Headers)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))
            .ToList();
        if (!cut && response.Content.Headers.ContentLength > mostBytes)
            return Answer.Failed(source => ReadProblems.TooLong(source, response.Content.Headers.ContentLength.Value, mostBytes));
        using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var bytes = await BoundedBytes.ReadAsync(body, mostBytes, cut, cancellation);
        if (bytes is null)
            return Answer.Failed(source => ReadProblems.TooLong(source, mostBytes + 1L, mostBytes));
        var coding = string.Join(',', response.Content.Headers.ContentEncoding);
        var expanded = ContentCoding.Decode(bytes, coding, mostBytes, out var tooLong);
        if (expanded is null)
            return Answer.Failed(source => tooLong ? ReadProblems.Expands(source, mostBytes) : ReadProblems.BrokenCoding(source, coding));
        return new Answer(status)
        {
            Body = expanded,
            Headers = headers,
            ContentType = Value(headers, "Content-Type") ?? "",
            EntityTag = Value(headers, "ETag"),
            LastModified = Value(headers, "Last-Modified"),
        };
    }

    private static string? Value(List<KeyValuePair<string, string>> headers, string name) =>
        headers.Find(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static bool RefusedAddress(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is AddressRefusedException)
                return true;
        }

        return false;
    }

    private static Exception Innermost(Exception error)
    {
        while (error.InnerException is { } inner)
            error = inner;
        return error;
    }

    /// <summary>What a server answered, or how asking it failed.</summary>
    private sealed record Answer(int Status)
    {
        public Uri? Redirect { get; init; }

        public byte[] Body { get; init; } = [];

        public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

        public string ContentType { get; init; } = "";

        public string? EntityTag { get; init; }

        public string? LastModified { get; init; }

        /// <summary>Makes the problem for the source that was asked for; null when the server answered.</summary>
        public Func<string, ReadProblem>? Failure { get; init; }

        public static Answer Failed(Func<string, ReadProblem> failure) => new(0) { Failure = failure };
    }
}
