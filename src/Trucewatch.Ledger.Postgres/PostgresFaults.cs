using System.Data.Common;
using Npgsql;

namespace Trucewatch.Ledger.Postgres;

/// <summary>Says in people's words what PostgreSQL's errors mean.</summary>
internal static class PostgresFaults
{
    /// <summary>What an error of the server or of the way to it means.</summary>
    public static LedgerException Of(DbException problem, string place) => problem switch
    {
        PostgresException fault => Of(fault, place),
        // The driver has no code for it.
        _ when problem.Message.StartsWith("No password", StringComparison.Ordinal) => new(
            LedgerFault.Refused, $"{place}: the server asks for a password; give it in PGPASSWORD, in ~/.pgpass or in the address", problem),
        _ => new(LedgerFault.Unreachable, $"{place}: the server does not answer, or the connection to it broke ({Reason(problem)}); check that it runs and can be reached, then run the same again: what was stored is not stored twice", problem),
    };

    private static LedgerException Of(PostgresException fault, string place) => fault.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(
            LedgerFault.Refused, $"{place}: the server refuses the user or the password ({fault.MessageText}); give both in the address, or the password in PGPASSWORD", fault),
        PostgresErrorCodes.InvalidCatalogName => new(
            LedgerFault.NoDatabase, $"{place}: the server has no such database ({fault.MessageText}); make it (createdb NAME), or name another", fault),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => new(
            LedgerFault.Locked, $"{place}: another program is writing to the store; wait for it to end, then try again", fault),
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction => new(
            LedgerFault.ReadOnly, $"{place}: the store may not be written to by this user ({fault.MessageText}); let the database's owner grant it, or name another user", fault),
        PostgresErrorCodes.DiskFull => new(
            LedgerFault.Full, $"{place}: the server's disk is full; nothing of what was being stored is in the store; make room, then run the same again", fault),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new(
            LedgerFault.Damaged, $"{place}: the store is damaged ({fault.MessageText}); take yesterday's copy, or ingest the reports into a new store", fault),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections => new(
            LedgerFault.Unreachable, $"{place}: the server takes no connection now, or broke this one off ({fault.MessageText}); wait, then run the same again: what was stored is not stored twice", fault),
        _ => new(LedgerFault.Failed, $"{place}: {fault.MessageText} ({fault.SqlState})", fault),
    };

    private static string Reason(Exception problem) => (problem.InnerException ?? problem).Message.ReplaceLineEndings(" ");
}
