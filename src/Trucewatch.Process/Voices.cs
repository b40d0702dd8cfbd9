using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Which reports are one voice: copies of one story are, and a corrected one is withdrawn by its correction.</summary>
internal sealed class Voices
{
    private readonly Dictionary<string, int> _voices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodedReport> _corrected = new(StringComparer.Ordinal);

    /// <summary>Of no report yet; see <see cref="Put"/>.</summary>
    public Voices()
    {
    }

    public Voices(IReadOnlyList<DatedReport> reports, IReadOnlyList<Story> stories)
    {
        for (var i = 0; i < reports.Count; i++)
            _voices[reports[i].Coded.Report.Id] = i;
        var byId = reports.ToDictionary(report => report.Coded.Report.Id, StringComparer.Ordinal);
        foreach (var story in stories)
        {
            foreach (var id in story.Reports)
                _voices[id] = _voices[story.Reports[0]];
            foreach (var (report, correcting) in Corrections([.. story.Reports.Select(id => byId[id])]))
                _corrected[report.Coded.Report.Id] = correcting.Coded;
        }
    }

    /// <summary>The reports of a story that a later one corrects, each with the last that does.</summary>
    /// <param name="story">In order of their days: a correction withdraws those before it.</param>
    public static IEnumerable<(DatedReport Corrected, DatedReport Correcting)> Corrections(IReadOnlyList<DatedReport> story)
    {
        var last = story.Count - 1;
        while (last >= 0 && story[last].Coded.Report.Correction is null)
            last--;
        for (var i = 0; i < last; i++)
        {
            if (story[i].Coded.Report.Correction is null)
                yield return (story[i], story[last]);
        }
    }

    /// <summary>Sets whose voice a report is, and the report that corrects it.</summary>
    public void Put(string report, int voice, CodedReport? correcting)
    {
        _voices[report] = voice;
        if (correcting is null)
            _corrected.Remove(report);
        else
            _corrected[report] = correcting;
    }

    /// <summary>The number of the report's voice; equal for copies.</summary>
    public int Of(string report) => _voices[report];

    /// <summary>Whether a later report of the same story corrects this one.</summary>
    public bool IsCorrected(string report) => _corrected.ContainsKey(report);

    /// <summary>The report that corrects it; null when none does.</summary>
    public CodedReport? CorrectionOf(string report) => _corrected.GetValueOrDefault(report);

    /// <summary>Whether a later report of the same story takes this back: it has not the sentence any more, or another number in it.</summary>
    public bool IsWithdrawn(DatedReport report, Figure figure)
    {
        if (!_corrected.TryGetValue(report.Coded.Report.Id, out var correcting))
            return false;
        var sentence = figure.Evidence[0].Span.Of(report.Coded.Report.Text);
        return !correcting.Report.Text.Contains(sentence, StringComparison.Ordinal)
            || correcting.Records.OfType<Figure>().Any(other =>
                other.Measure == figure.Measure && !other.Max.Equals(figure.Max) && other.Evidence[0].Span.Of(correcting.Report.Text) == sentence);
    }

    /// <summary>How many independent voices tell it.</summary>
    public int Count(IEnumerable<Telling> tellings) => tellings.Select(telling => Of(telling.Report)).Distinct().Count();
}
