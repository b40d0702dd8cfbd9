namespace Trucewatch.Ledger;

/// <content>What people make of records.</content>
public partial interface ILedger
{
    /// <summary>
    /// Keeps what a person does with records as one act of the chain. From then on queries see what has come of it: rejected records are left out, edited
    /// and added ones are as the person made them, and all of them survive later codings.
    /// </summary>
    /// <returns>The number of the act, and the ids of its records.</returns>
    /// <exception cref="ReviewConflictException">A record has another version than the person saw; it names both.</exception>
    /// <exception cref="LedgerException">There is no such report or record, or the act says too little.</exception>
    /// <exception cref="ArgumentException">The evidence of an edited or added record is not within its report's text.</exception>
    Task<ReviewDone> ReviewAsync(ReviewRequest request, CancellationToken cancellation);

    /// <summary>Takes an act of review with all its steps, one of grading or one that put an older coding in force back by an act of its own.</summary>
    /// <exception cref="LedgerException">
    /// The act is a capture or coding, is undone already, or a later act rests on it and is to be undone first.
    /// </exception>
    Task<ReviewDone> UndoAsync(UndoRequest request, CancellationToken cancellation);

    /// <summary>How a record came to be as it is; also of an older coding, or rejected. Null where the report never had a record with this id.</summary>
    Task<RecordHistory?> ReadHistoryAsync(string document, string record, CancellationToken cancellation);

    /// <summary>The codings of a report, the first first; empty when the store has none with this id.</summary>
    Task<IReadOnlyList<CodingNote>> ReadCodingsAsync(string document, CancellationToken cancellation);

    /// <summary>What people did, the last act first and its steps in their order; without the contents of records.</summary>
    IAsyncEnumerable<ReviewNote> ReadReviewsAsync(ReviewFilter filter, CancellationToken cancellation);
}
