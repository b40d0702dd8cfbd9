using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>Makes the acts of a store from before there were acts.</summary>
internal static class SqliteCover
{
    /// <summary>Of its captures, then of its codings, each in the order in which they came.</summary>
    public static void All(SqliteConnection connection, DateTimeOffset now)
    {
        var session = new SqliteSession(connection);
        var acts = new SqlActs(session, now);
        foreach (var capture in session.Rows("SELECT id FROM capture ORDER BY id", row => row.GetInt64(0)))
            acts.Captured(capture);
        foreach (var coding in session.Rows("SELECT id FROM coding ORDER BY id", row => row.GetInt64(0)))
            acts.Coded(coding);
    }
}
