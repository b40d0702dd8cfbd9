namespace Trucewatch.Ledger.Sql;

/// <summary>Which reports acts are about.</summary>
internal static class SqlChanges
{
    /// <summary>The ids of the reports that acts after one are about, each once.</summary>
    public static IReadOnlyList<string> Since(SqlSession session, long act)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        // What an act of capture or coding is about stands in its body alone; a review can be about many.
        foreach (var (kind, body) in session.Rows("SELECT kind, body FROM act WHERE number > @act AND kind <> 'review'", row => (row.GetString(0), row.GetString(1)), ("@act", act)))
        {
            if (ActSubject.TryRead(kind, body, out var subject))
                changed.Add(subject.Content);
        }

        changed.UnionWith(session.Rows(
            "SELECT DISTINCT c.sha256 FROM review_step s JOIN content c ON c.id = s.content WHERE s.review > @act", row => row.GetString(0), ("@act", act)));
        return [.. changed];
    }
}
