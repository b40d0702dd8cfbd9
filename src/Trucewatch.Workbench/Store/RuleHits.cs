using System.Runtime.InteropServices;
using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>What each rule of the codebook has found in a store: how many records, and the newest of them.</summary>
internal sealed class RuleHits
{
    private readonly Dictionary<string, (int Count, DatedReport Dated, ReportRecord Record)> _hits = new(StringComparer.Ordinal);

    private RuleHits()
    {
    }

    /// <summary>What a rule, named <c>entry/rule</c>, has found; null where that is nothing.</summary>
    public (int Count, DatedReport Dated, ReportRecord Record)? Of(string rule) => _hits.TryGetValue(rule, out var hit) ? hit : null;

    /// <summary>Of all records of a table.</summary>
    public static RuleHits Of(ReportTable table)
    {
        var hits = new RuleHits();
        foreach (var (dated, record) in table.RecordsOf(table.Fitting(new PageQuery()), kind: null, category: null))
        {
            // Reports come the newest first.
            ref var hit = ref CollectionsMarshal.GetValueRefOrAddDefault(hits._hits, record.Rule, out var isKnown);
            hit = isKnown ? hit with { Count = hit.Count + 1 } : (1, dated, record);
        }

        return hits;
    }
}
