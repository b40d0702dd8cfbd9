namespace Trucewatch.Ledger;

/// <content>How people grade sources and reports.</content>
public partial interface ILedger
{
    /// <summary>Keeps how a person grades a source or a report, each grade as an act of the chain. Nothing is graded by itself, and no grades are ever averaged.</summary>
    /// <returns>The numbers of the acts, in the order of the grades; <see cref="UndoAsync"/> takes each back.</returns>
    /// <exception cref="LedgerException">There is no such source or report, or the grading says too little or what cannot be.</exception>
    Task<IReadOnlyList<long>> GradeAsync(GradingRequest request, CancellationToken cancellation);

    /// <summary>All grades that were given or taken back, in the order of their acts; <see cref="Gradings"/> says which hold.</summary>
    IAsyncEnumerable<GradingNote> ReadGradingsAsync(CancellationToken cancellation);
}
