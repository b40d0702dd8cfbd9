using System.Runtime.CompilerServices;
using Trucewatch.Ledger;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>Visits feeds and ingests what they list that was not there before; how far each was read is kept in the store.</summary>
internal sealed class Watch(Surroundings surroundings, Diagnostics diagnostics, ILedger ledger, Ingest ingest, PageFetcher fetcher)
{
    private readonly FeedReader _feeds = new(fetcher);

    /// <summary>
    /// Visits a feed: its new entries from the oldest on, each noted as done once its page is stored or cannot be read for good. What may be had
    /// the next time is tried again then.
    /// </summary>
    public async IAsyncEnumerable<IngestedReport> VisitAsync(string feed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var known = await ledger.ReadFeedAsync(feed, cancellation);
        var before = known is null ? FeedState.New : new FeedState(Validators(known), known.Seen);
        var visit = await _feeds.VisitAsync(new Uri(feed), before, cancellation);
        if (visit.Problem is { } problem)
        {
            diagnostics.Fault(feed, problem);
            yield break;
        }

        if (visit.New.Count > 0)
            diagnostics.Say($"trucewatch: {feed}: {visit.New.Count} new {(visit.New.Count == 1 ? "entry" : "entries")}");
        var done = before.Seen.ToHashSet(StringComparer.Ordinal);
        var again = false;
        foreach (var entry in visit.New.Reverse())
        {
            var address = entry.Address.AbsoluteUri;
            var outcome = await fetcher.GetAsync(entry.Address, null, cancellation);
            if (await ingest.RunAsync(WebInputs.Of(address, outcome), cancellation) is { } report)
                yield return report;
            if (outcome.MayPass)
            {
                again = true;
                continue;
            }

            done.Add(entry.Id);
            // Until all are done with, the feed is to be had whole again.
            await NoteAsync(feed, visit.State, done, null, cancellation);
        }

        await NoteAsync(feed, visit.State, done, again ? null : visit.State.Validators, cancellation);
    }

    private static FetchValidators? Validators(FeedNote note) =>
        note.EntityTag is null && note.LastModified is null ? null : new FetchValidators(note.EntityTag, note.LastModified);

    private Task NoteAsync(string feed, FeedState state, HashSet<string> done, FetchValidators? validators, CancellationToken cancellation)
    {
        var note = new FeedNote(feed, surroundings.Clock.GetUtcNow(), [.. state.Seen.Where(done.Contains)])
        {
            EntityTag = validators?.EntityTag,
            LastModified = validators?.LastModified,
        };
        return ledger.NoteFeedAsync(note, cancellation);
    }
}
