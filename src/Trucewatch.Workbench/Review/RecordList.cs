using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>The records that the filters of an address let through, out of the store as it was read; words are not looked for.</summary>
internal static class RecordList
{
    /// <summary>Those of the newest reports first, those of one report in reading order.</summary>
    public static IEnumerable<(DatedReport Dated, ReportRecord Record)> Of(PageContext context)
    {
        var query = context.Query;
        foreach (var dated in context.Moment.NewestFirst)
        {
            if ((query.Situation is { } situation && !dated.Coded.Situations.Contains(situation, StringComparer.Ordinal)) || !query.Holds(dated.Day) || dated.Day > query.AsOf)
                continue;
            if (query["report"] is { } report && dated.Coded.Report.Id != report)
                continue;
            foreach (var record in dated.Coded.Records)
            {
                if (!(query.Kind is { } kind && record.Kind != kind) && !(query.Category is { } category && record.Category != category))
                    yield return (dated, record);
            }
        }
    }
}
