using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Where a list of records goes on: <c>DOCUMENT~RECORD</c>, or <c>DOCUMENT</c> where it goes on with the next report.</summary>
internal static class Cursor
{
    /// <summary>Stands between the report and the record.</summary>
    public const char Between = '~';

    /// <summary>The filter of what comes after an address's cursor, the newest first.</summary>
    public static LedgerFilter Of(PageQuery query)
    {
        var parts = query.After?.Split(Between, 2);
        return query.Filter with { NewestFirst = true, After = parts?[0], AfterRecord = parts is [_, var record] ? record : null };
    }

    /// <summary>The cursor that goes on after a record.</summary>
    public static string Write(string document, string record) => document + Between + record;
}
