using System.Runtime.CompilerServices;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>Keeps how people grade sources and reports, within a transaction that lets nobody else write.</summary>
/// <param name="session">In that transaction.</param>
/// <param name="now">The time of the acts.</param>
/// <param name="tool">The program.</param>
/// <param name="place">The store, as people name it.</param>
internal sealed class SqlGradings(SqlSession session, DateTimeOffset now, string tool, string place)
{
    private const string Report = "report";
    private const string Source = "source";

    /// <summary>Keeps the grades, an act each; gives the numbers of the acts.</summary>
    public IReadOnlyList<long> Grade(GradingRequest request)
    {
        var subject = request.Subject;
        var known = subject.IsReport
            ? session.Find("SELECT 1 FROM report r JOIN content c ON c.id = r.content WHERE c.sha256 = @name", ("@name", subject.Name))
            : session.Find("SELECT 1 FROM report r JOIN reading d ON d.id = r.reading WHERE d.outlet = @name OR d.agency = @name LIMIT 1", ("@name", subject.Name));
        if (known is null)
            throw new LedgerException(LedgerFault.NothingToReview, $"{place}: there is no {(subject.IsReport ? "report" : "outlet or agency")} {subject.Name}; see: trucewatch show {(subject.IsReport ? "reports" : "sources")}");
        return [.. request.Grades.Select(grade => Insert(subject, GradingScales.NameOf(grade.Scale), grade.Value, request.By, request.Reason, undoes: null))];
    }

    /// <summary>Takes a grading back; null where the act is none of grading.</summary>
    public ReviewDone? Undo(UndoRequest request)
    {
        if (session.Rows(
            "SELECT subject_kind, subject, scale FROM grading WHERE act = @act", row => (row.GetString(0), row.GetString(1), row.GetString(2)), ("@act", request.Act)) is not [var (kind, subject, scale)])
        {
            return null;
        }

        if (Undone(session).TryGetValue(request.Act, out var by))
            throw new LedgerException(LedgerFault.NotUndone, $"{place}: act {request.Act} is undone already, by act {by}; to bring it back, undo that");
        return new ReviewDone(Insert(new GradingSubject(kind == Report, subject), scale, value: null, request.By, request.Reason, request.Act), []);
    }

    /// <summary>All that were given, in the order of their acts.</summary>
    public static async IAsyncEnumerable<GradingNote> NotesAsync(SqlSession session, Func<string, Exception?, LedgerException> damaged, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var undone = Undone(session);
        const string All =
            """
            SELECT g.act, g.subject_kind, g.subject, g.scale, g.value, g.by_whom, g.reason, a.at, g.undoes
            FROM grading g JOIN act a ON a.number = g.act ORDER BY g.act
            """;
        await foreach (var row in session.WalkAsync(All, [], cancellation))
        {
            var act = row.GetInt64(0);
            if (!GradingScales.TryParse(row.GetString(3), out var scale) || !IsoTime.TryRead(row.GetString(7), out var at))
                throw damaged($"act {act} is no grading of a scale and time", null);
            yield return new GradingNote(
                act,
                new GradingSubject(row.GetString(1) == Report, row.GetString(2)),
                scale,
                row.Text(4),
                row.GetString(5),
                row.GetString(6),
                at,
                row.Number(8),
                undone.TryGetValue(act, out var by) ? by : null);
        }
    }

    // From the last to the first: whether an act holds is settled by later ones alone.
    private static Dictionary<long, long> Undone(SqlSession session)
    {
        var undone = new Dictionary<long, long>();
        foreach (var (act, target) in session.Rows("SELECT act, undoes FROM grading WHERE undoes IS NOT NULL ORDER BY act DESC", row => (row.GetInt64(0), row.GetInt64(1))))
        {
            if (!undone.ContainsKey(act))
                undone.TryAdd(target, act);
        }

        return undone;
    }

    private long Insert(GradingSubject subject, string scale, string? value, string by, string reason, long? undoes)
    {
        var acts = new SqlActs(session, now);
        var act = acts.Next;
        session.Execute(
            """
            INSERT INTO grading (act, subject_kind, subject, scale, value, by_whom, reason, tool, undoes)
            VALUES (@act, @kind, @subject, @scale, @value, @by, @reason, @tool, @undoes)
            """,
            ("@act", act),
            ("@kind", subject.IsReport ? Report : Source),
            ("@subject", subject.Name),
            ("@scale", scale),
            ("@value", value),
            ("@by", by),
            ("@reason", reason),
            ("@tool", tool),
            ("@undoes", undoes));
        acts.Graded(act);
        return act;
    }
}
