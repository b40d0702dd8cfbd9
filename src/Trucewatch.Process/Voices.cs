namespace Trucewatch.Process;

/// <summary>Which reports are one voice: copies of one story are, and a corrected one is withdrawn by its correction.</summary>
internal sealed class Voices
{
    private readonly Dictionary<string, int> _voices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _corrected = new(StringComparer.Ordinal);

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
                    _corrected.Add(story.Reports[i]);
            }
        }
    }

    /// <summary>The number of the report's voice; equal for copies.</summary>
    public int Of(string report) => _voices[report];

    /// <summary>Whether a later report of the same story corrects this one.</summary>
    public bool IsCorrected(string report) => _corrected.Contains(report);

    /// <summary>How many independent voices tell it.</summary>
    public int Count(IEnumerable<Telling> tellings) => tellings.Select(telling => Of(telling.Report)).Distinct().Count();
}
