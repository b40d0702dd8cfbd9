using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>Saved searches, in their table.</summary>
/// <param name="session">In a transaction that lets nobody else write.</param>
/// <param name="now">The time.</param>
internal sealed class SqlSearches(SqlSession session, DateTimeOffset now)
{
    private const string Columns = "SELECT id, owner, name, address, saved_at, seen FROM saved_search";

    /// <summary>Those of somebody, or all.</summary>
    public static IReadOnlyList<SavedSearch> Read(SqlSession session, string? owner) => owner is null
        ? session.Rows(Columns + " ORDER BY name, id", Search)
        : session.Rows(Columns + " WHERE owner = @owner ORDER BY name, id", Search, ("@owner", owner));

    /// <summary>Keeps one in the place of the one with its name.</summary>
    public SavedSearch Save(NewSearch search)
    {
        session.Execute("DELETE FROM saved_search WHERE owner = @owner AND name = @name", ("@owner", search.Owner), ("@name", search.Name));
        var id = session.Insert(
            "INSERT INTO saved_search (owner, name, address, saved_at, seen) VALUES (@owner, @name, @address, @at, (SELECT coalesce(max(number), 0) FROM act))",
            ("@owner", search.Owner),
            ("@name", search.Name),
            ("@address", search.Address),
            ("@at", IsoTime.Write(now)));
        return session.Rows(Columns + " WHERE id = @id", Search, ("@id", id))[0];
    }

    /// <summary>Notes how far one has been seen.</summary>
    public bool Mark(long id, long act) => session.Execute("UPDATE saved_search SET seen = @act WHERE id = @id", ("@id", id), ("@act", act)) > 0;

    /// <summary>Forgets one.</summary>
    public bool Drop(long id) => session.Execute("DELETE FROM saved_search WHERE id = @id", ("@id", id)) > 0;

    private static SavedSearch Search(SqlRow row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), IsoTime.Read(row.GetString(4)), row.GetInt64(5));
}
