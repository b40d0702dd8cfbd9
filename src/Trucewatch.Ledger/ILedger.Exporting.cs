namespace Trucewatch.Ledger;

/// <content>What was taken out of the store.</content>
public partial interface ILedger
{
    /// <summary>Keeps that something was exported, as an act of the chain.</summary>
    /// <returns>The number of the act.</returns>
    /// <exception cref="LedgerException">The store cannot be written.</exception>
    Task<long> KeepExportAsync(ExportNote export, CancellationToken cancellation);

    /// <summary>All exports, the first first.</summary>
    IAsyncEnumerable<KeptExport> ReadExportsAsync(CancellationToken cancellation);
}
