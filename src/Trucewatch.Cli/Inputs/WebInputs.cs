using System.Runtime.CompilerServices;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>Gets what http and https addresses name: a page, or the pages that a feed lists.</summary>
internal sealed class WebInputs(PageFetcher fetcher)
{
    /// <summary>Whether a source is an address and no path.</summary>
    public static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets a page, or a feed and then its pages in the feed's order.</summary>
    public async IAsyncEnumerable<Input> GetAsync(string source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var outcome = await FetchAsync(source, cancellation);
        if (outcome.Capture is not { } capture || !FeedReader.IsFeed(capture))
        {
            yield return Of(source, outcome);
            yield break;
        }

        var visit = FeedReader.Read(capture, outcome.Validators, FeedState.New);
        if (visit.Problem is { } problem)
            yield return new Input(source, problem);
        foreach (var entry in visit.New)
            yield return Of(entry.Address.AbsoluteUri, await fetcher.GetAsync(entry.Address, null, cancellation));
    }

    /// <summary>Asks for one address.</summary>
    public async Task<FetchOutcome> FetchAsync(string source, CancellationToken cancellation) => Uri.TryCreate(source, UriKind.Absolute, out var address)
        ? await fetcher.GetAsync(address, null, cancellation)
        : new FetchOutcome { Problem = InputProblems.NoAddress(source) };

    /// <summary>What was got as an input, under the address that gave it after redirects.</summary>
    public static Input Of(string source, FetchOutcome outcome) => outcome.Capture is { } capture
        ? new Input(capture.Source) { Got = capture }
        : new Input(source, outcome.Problem ?? InputProblems.NothingNew(source));
}
