using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>The grades that hold.</summary>
/// <param name="notes">All that were given, in the order of their acts.</param>
public sealed class Gradings(IEnumerable<GradingNote> notes)
{
    // Of each person the last grade of a subject by a scale.
    private readonly Dictionary<GradingSubject, List<GradingNote>> _held = notes.Where(note => note is { UndoneBy: null, Value: not null })
        .GroupBy(note => note.Subject)
        .ToDictionary(subject => subject.Key, subject => subject.GroupBy(note => (note.Scale, note.By)).Select(grades => grades.Last()).OrderBy(note => note.Act).ToList());

    /// <summary>Each person's last grades of a subject, in the order of their acts; empty where nobody has judged it.</summary>
    public IReadOnlyList<GradingNote> Of(GradingSubject subject) => _held.GetValueOrDefault(subject) ?? [];

    /// <summary>Each person's last grades of a report and of who published it: its outlet, else the agency.</summary>
    public IReadOnlyList<GradingNote> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. Of(GradingSubject.Report(report.Id)), .. (report.Outlet ?? report.Agency) is { } source ? Of(GradingSubject.Source(source)) : []];
    }

    /// <summary>Each person's last grades of a report and of all its sources, its outlet and its agency.</summary>
    public IReadOnlyList<GradingNote> OfAll(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var sources = new[] { report.Outlet, report.Agency }.OfType<string>().Distinct(StringComparer.Ordinal);
        return [.. Of(GradingSubject.Report(report.Id)), .. sources.SelectMany(source => Of(GradingSubject.Source(source)))];
    }

    /// <summary>Each person's last grade of a subject by a scale, in the order of their acts; empty where nobody has judged it.</summary>
    public IReadOnlyList<GradingNote> Of(GradingSubject subject, GradingScale scale) =>
        [.. Of(subject).Where(note => note.Scale == scale)];

    /// <summary>Who may see a report: the last mark of the report or of one of its sources, and the narrowest of these.</summary>
    /// <param name="document">The id of the report.</param>
    /// <param name="sources">Its outlet and agency; null for one that is not named.</param>
    public string ConfidentialityOf(string document, params ReadOnlySpan<string?> sources)
    {
        var narrowest = Last(GradingSubject.Report(document));
        foreach (var source in sources)
        {
            if (source is not null && Last(GradingSubject.Source(source)) is var mark && GradingScales.RankOf(mark) > GradingScales.RankOf(narrowest))
                narrowest = mark;
        }

        return narrowest;
    }

    // Of marks, whoever made them, the last holds: they say what is to be done and not what somebody thinks.
    private string Last(GradingSubject subject) => Of(subject, GradingScale.Confidentiality) is [.., var last] ? last.Value! : GradingScales.Open;
}
