using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>Which reports acts are about.</summary>
internal static class SqlChanges
{
    /// <summary>The ids of the reports that acts after one are about, each once.</summary>
    public static IReadOnlyList<string> Since(SqlSession session, long act)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        // What an act of capture or coding is about stands in its body alone; others can be about many, and gradings and exports change no report.
        foreach (var (kind, body) in session.Rows("SELECT kind, body FROM act WHERE number > @act AND kind IN ('capture', 'coding')", row => (row.GetString(0), row.GetString(1)), ("@act", act)))
        {
            if (ActSubject.TryRead(kind, body, out var subject))
                changed.Add(subject.Content);
        }

        changed.UnionWith(session.Rows(
            "SELECT DISTINCT c.sha256 FROM review_step s JOIN content c ON c.id = s.content WHERE s.review > @act", row => row.GetString(0), ("@act", act)));
        changed.UnionWith(session.Rows(
            "SELECT DISTINCT c.sha256 FROM reinstatement i JOIN content c ON c.id = i.content WHERE i.act > @act", row => row.GetString(0), ("@act", act)));
        changed.UnionWith(session.Rows(
            "SELECT c.sha256 FROM withdrawn w JOIN content c ON c.id = w.content WHERE w.withdrawal > @act", row => row.GetString(0), ("@act", act)));
        return [.. changed];
    }

    /// <summary>The reports that no act up to one has coded, in the order in which later ones did.</summary>
    public static IReadOnlyList<ReportArrival> Arrivals(SqlSession session, long act)
    {
        var codings = session.Rows(
            "SELECT number, at, body FROM act WHERE number > @act AND kind = 'coding' ORDER BY number",
            row => ActSubject.TryRead(ActKind.Coding, row.GetString(2), out var subject) ? new ReportArrival(subject.Content, row.GetInt64(0), IsoTime.Read(row.GetString(1))) : null,
            ("@act", act));
        var gone = session.Rows("SELECT c.sha256 FROM withdrawn w JOIN content c ON c.id = w.content", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        var later = codings.OfType<ReportArrival>().Where(coding => !gone.Contains(coding.Document)).GroupBy(coding => coding.Document, StringComparer.Ordinal);
        if (act == 0)
            return [.. later.Select(ofOne => ofOne.First())];
        using var all = session.Prepare("SELECT count(*) FROM coding k JOIN content c ON c.id = k.content WHERE c.sha256 = @document", "@document");
        return [.. later.Where(ofOne => all.Rows(row => row.GetInt64(0), ofOne.Key)[0] == ofOne.Count()).Select(ofOne => ofOne.First())];
    }
}
