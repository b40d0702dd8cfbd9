using System.Runtime.CompilerServices;

namespace Trucewatch.Ledger.Sql;

/// <content>What was taken out.</content>
public abstract partial class SqlLedger
{
    /// <inheritdoc/>
    public Task<long> KeepExportAsync(ExportNote export, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(export);
        if (export.By is not null)
            ReviewRules.CheckPerson(export.By, null, isReasonNeeded: false, Info.Place);
        return WriteAsync(write => write.Export(export), cancellation);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeptExport> ReadExportsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var export in await ReadAsync(session => SqlExports.All(session, Damaged).ToList(), cancellation))
            yield return export;
    }
}
