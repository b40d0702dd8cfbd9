using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>
/// A store of captured reports, of what they were coded to and of what people made of that. What was captured, read, coded and reviewed is never
/// changed afterwards: a newer coding stands beside the older one, an act of review beside what it judges, and queries see what all of it comes to.
/// </summary>
/// <remarks>
/// One ledger may be used by several threads at once. Every method fails with <see cref="LedgerException"/> where the store cannot do what is
/// asked; the store is then as it was before the call.
/// </remarks>
public partial interface ILedger : IAsyncDisposable
{
    /// <summary>What the store is, where, and in which layout.</summary>
    LedgerInfo Info { get; }

    /// <summary>Keeps bytes as they came. The same bytes are kept once, and the same address is noted once for them.</summary>
    /// <returns>Whether anything was new.</returns>
    Task<bool> CaptureAsync(Capture capture, CancellationToken cancellation);

    /// <summary>Keeps the bytes and the report coded from them, whole or not at all.</summary>
    /// <exception cref="ArgumentException">The report is not of these bytes, or its records' evidence is not within its text.</exception>
    Task<StoreOutcome> StoreAsync(Capture capture, CodedReport coded, CancellationToken cancellation);

    /// <summary>Whether the bytes with this id have been coded by this version of the codebook, or were deleted for good and are not to be.</summary>
    Task<bool> HasAsync(string document, string codebook, CancellationToken cancellation);

    /// <summary>The bytes as captured; null when the store has none with this id, or they were deleted for good.</summary>
    Task<byte[]?> ReadContentAsync(string document, CancellationToken cancellation);

    /// <summary>From where and when the bytes with this id came, the first capture first; empty when the store has none.</summary>
    Task<IReadOnlyList<CaptureNote>> ReadCapturesAsync(string document, CancellationToken cancellation);

    /// <summary>How far a feed has been read; null when it never was.</summary>
    Task<FeedNote?> ReadFeedAsync(string address, CancellationToken cancellation);

    /// <summary>Notes how far a feed has been read, in the place of what was noted before.</summary>
    Task NoteFeedAsync(FeedNote feed, CancellationToken cancellation);

    /// <summary>Reports without their text, in order of <see cref="ReportHeader.Day"/>, then in the order in which they came.</summary>
    /// <remarks>The kind and category of the filter are not looked at.</remarks>
    IAsyncEnumerable<ReportHeader> ReadHeadersAsync(LedgerFilter filter, CancellationToken cancellation);

    /// <summary>Whole reports with all their records, in the same order.</summary>
    /// <remarks>The kind and category of the filter are not looked at.</remarks>
    IAsyncEnumerable<StoredReport> ReadReportsAsync(LedgerFilter filter, CancellationToken cancellation);

    /// <summary>Records as the contract's lines: in the order of their reports, then in reading order.</summary>
    IAsyncEnumerable<StoredRecord> ReadRecordsAsync(LedgerFilter filter, CancellationToken cancellation);

    /// <summary>Reports whose headline or body has all the words of <see cref="LedgerFilter.Text"/>, the best first.</summary>
    /// <exception cref="ArgumentException">The filter has no text, or the limit is not positive.</exception>
    Task<IReadOnlyList<SearchHit>> SearchAsync(LedgerFilter filter, int limit, CancellationToken cancellation);

    /// <summary>How much there is of what the filter lets through.</summary>
    Task<LedgerCounts> CountAsync(LedgerFilter filter, CancellationToken cancellation);

    /// <summary>The last act of the chain; null while nothing is stored.</summary>
    Task<LedgerHead?> ReadHeadAsync(CancellationToken cancellation);

    /// <summary>The act with this hash; null when the chain has none. What the chain says is not checked.</summary>
    Task<LedgerHead?> FindHeadAsync(string hash, CancellationToken cancellation);

    /// <summary>The ids of the reports that acts after this one are about, each once: all others are as they were after it.</summary>
    /// <param name="act">The number of an act; 0 for all that there ever were.</param>
    /// <param name="cancellation">Ends the query.</param>
    Task<IReadOnlyList<string>> ReadChangedAsync(long act, CancellationToken cancellation);

    /// <summary>The reports that were first coded by acts after this one, in the order in which they came; what was coded again meanwhile is none of them.</summary>
    /// <param name="act">The number of an act; 0 for all reports.</param>
    /// <param name="cancellation">Ends the query.</param>
    Task<IReadOnlyList<ReportArrival>> ReadArrivalsAsync(long act, CancellationToken cancellation);

    /// <summary>
    /// Checks all that is stored against its hashes, its quotations against the texts, and all of it against the chain of acts, as it is at the start of
    /// the call. Takes no more memory for a larger store.
    /// </summary>
    /// <param name="tell">Called with each flaw as it is found, on the calling thread or another, never on two at once.</param>
    /// <param name="cancellation">Ends the check.</param>
    Task<LedgerCheck> VerifyAsync(Action<LedgerFlaw> tell, CancellationToken cancellation);
}
