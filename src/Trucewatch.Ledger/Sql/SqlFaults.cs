namespace Trucewatch.Ledger.Sql;

/// <summary>Faults that every database's store can have.</summary>
internal static class SqlFaults
{
    public static LedgerException Damaged(string place, string what, Exception? problem = null) =>
        new(LedgerFault.Damaged, $"{place}: the store is damaged ({what}); take yesterday's copy, or ingest the reports into a new store", problem);
}
