using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Hands the figures of reports on to all that is worked out from figures.</summary>
internal sealed class LiveFigures(Voices voices, string? situation)
{
    private readonly Dictionary<string, List<LiveFigure>> _byReport = new(StringComparer.Ordinal);

    public LiveSeries Series { get; } = new();

    public LiveLatestFigures Latest { get; } = new();

    public LiveFigureConflicts Conflicts { get; } = new(voices);

    public void Add(DatedReport report)
    {
        var figures = new List<LiveFigure>();
        var names = new ReportNames(report);
        for (var i = 0; i < report.Coded.Records.Count; i++)
        {
            if (report.Coded.Records[i] is not Figure { Status: Status.Actual } figure)
                continue;
            var told = FigureTelling.Of(report, figure, situation, names);
            var one = new LiveFigure(Position.Of(report, i), told, voices.Of(told.Id), voices.IsWithdrawn(report, figure));
            figures.Add(one);
            Series.Add(one);
            Latest.Add(one);
            Conflicts.Add(one);
        }

        _byReport.Add(report.Coded.Report.Id, figures);
    }

    public void Remove(DatedReport report)
    {
        if (!_byReport.Remove(report.Coded.Report.Id, out var figures))
            return;
        foreach (var one in figures)
        {
            Series.Remove(one);
            Latest.Remove(one);
            Conflicts.Remove(one);
        }
    }
}
