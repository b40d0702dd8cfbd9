using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Which reports are one voice: copies of one story are, and a corrected one is withdrawn by its correction.</summary>
internal sealed class Voices
{
    private readonly Dictionary<string, int> _voices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodedReport> _corrected = new(StringComparer.Ordinal);

    public Voices(IReadOnlyList<DatedReport> reports, IReadOnlyList<Story> stories)
    {
        for (var i = 0; i < reports.Count; i++)
            _voices[reports[i].Coded.Report.Id] = i;
        var byId = reports.ToDictionary(report => report.Coded.Report.Id, StringComparer.Ordinal);
        foreach (var story in stories)
        {
            foreach (var id in story.Reports)
                _voices[id] = _voices[story.Reports[0]];
            // Reports of a story are in order of their days: a correction withdraws those before it.
            var last = -1;
            for (var i = 0; i < story.Reports.Count; i++)
            {
                if (byId[story.Reports[i]].Coded.Report.Correction is not null)
                    last = i;
            }

            for (var i = 0; i < last; i++)
            {
                if (byId[story.Reports[i]].Coded.Report.Correction is null)
                    _corrected[story.Reports[i]] = byId[story.Reports[last]].Coded;
            }
        }
    }

    /// <summary>The number of the report's voice; equal for copies.</summary>
    public int Of(string report) => _voices[report];

    /// <summary>Whether a later report of the same story corrects this one.</summary>
    public bool IsCorrected(string report) => _corrected.ContainsKey(report);

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
