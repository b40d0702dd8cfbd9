using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <content>Coding again what is stored.</content>
public partial interface ILedger
{
    /// <summary>
    /// Lets what a stored report was coded to again be what queries see. Where these pages found the same records in the same text before, that coding comes
    /// into force again; else the new one is kept beside those before, under the version of its pages where that is free and else under
    /// <see cref="CodingVersions.Of"/> the two.
    /// </summary>
    /// <param name="coded">The report with its records, under the version of its pages.</param>
    /// <param name="models">The version of what codes beside the pages: models, registers and the program.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LedgerException">The store has no such report, or other records of it under both versions.</exception>
    /// <exception cref="ArgumentException">The records' evidence is not within the report's text, or one carries a review.</exception>
    Task<RecodeOutcome> RecodeAsync(CodedReport coded, string models, CancellationToken cancellation);

    /// <summary>Lets the coding of a report by a version of the codebook be the one that queries see again, by an act that says so.</summary>
    /// <returns>The number of the act; null where it is in force already.</returns>
    /// <exception cref="LedgerException">The store has no such report or coding.</exception>
    Task<long?> ReinstateAsync(string document, string codebook, CancellationToken cancellation);

    /// <summary>A report as a version of the codebook coded it, whether or not that is in force, without its situations; null where the store has no such coding, or it was deleted for good.</summary>
    Task<CodedReport?> ReadCodedAsync(string document, string codebook, CancellationToken cancellation);

    /// <summary>The acts by which older codings of a report came into force again, the first first.</summary>
    Task<IReadOnlyList<ReinstatementNote>> ReadReinstatementsAsync(string document, CancellationToken cancellation);
}
