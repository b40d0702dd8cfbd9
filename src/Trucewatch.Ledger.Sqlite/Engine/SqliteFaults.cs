using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>Says in people's words what SQLite's errors mean.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int TableLocked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static LedgerException Of(SqliteException problem, string place) => problem.SqliteErrorCode switch
    {
        Busy or TableLocked => new(LedgerFault.Locked, $"{place}: another program is writing to the store; wait for it to end, then try again", problem),
        ReadOnly => new(LedgerFault.ReadOnly, $"{place}: the store may not be written to; give write permission for the file and its folder, or copy it", problem),
        Corrupt => SqlFaults.Damaged(place, problem.Message, problem),
        Full => new(LedgerFault.Full, $"{place}: the disk is full; nothing of what was being stored is in the store; make room, then run the same again", problem),
        InputOutput => new(
            LedgerFault.Failed,
            $"{place}: the system fails to read or write the file ({problem.Message}); nothing of what was being stored is in the store; check the disk and the limits on files (ulimit -f), then run the same again",
            problem),
        CannotOpen => new(LedgerFault.CannotOpen, $"{place}: cannot be opened; check that the folder is there and that you may write to it", problem),
        NotADatabase => new(LedgerFault.NotADatabase, $"{place}: is not a store (no SQLite database); name another file with --store", problem),
        _ => new(LedgerFault.Failed, $"{place}: {problem.Message}", problem),
    };
}
