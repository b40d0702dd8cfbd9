using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>Finds the sentences of a record in another reading of its report.</summary>
internal static class EvidenceMove
{
    /// <summary>The record as it stands in a reading; null where that lacks one of its sentences.</summary>
    /// <param name="to">The reading.</param>
    /// <param name="from">The reading that the record quotes.</param>
    /// <param name="record">The record.</param>
    /// <param name="beside">Other records of the reading, which know the numbers of its sentences.</param>
    public static ReportRecord? To(Report to, Report from, ReportRecord record, IReadOnlyList<ReportRecord> beside)
    {
        if (to.Text == from.Text)
            return record;
        if (Moved(record.Evidence) is not { } evidence)
            return null;
        if (record is not Proposal proposal)
            return record with { Evidence = evidence };
        var terms = proposal.Terms.Select(term => Moved(term.Evidence) is { } said ? term with { Evidence = said } : null).ToList();
        var positions = proposal.Positions.Select(position => Moved(position.Evidence) is { } said ? position with { Evidence = said } : null).ToList();
        return terms.Contains(null) || positions.Contains(null)
            ? null
            : proposal with { Evidence = evidence, Terms = terms!, Positions = positions! };

        List<Evidence>? Moved(IReadOnlyList<Evidence> all)
        {
            var moved = new List<Evidence>(all.Count);
            foreach (var (sentence, span) in all)
            {
                if (Find(to.Text, span.Of(from.Text), span.Start) is not (>= 0 and var start))
                    return null;
                var there = new TextSpan(start, start + span.End - span.Start);
                var known = beside.SelectMany(other => other.Evidence).Where(other => other.Span == there).Select(other => (int?)other.Sentence).FirstOrDefault();
                moved.Add(new Evidence(known ?? sentence, there));
            }

            return moved;
        }
    }

    // The same sentence can stand more than once; the nearest to where it stood is taken.
    private static int Find(string text, string quote, int near)
    {
        var best = -1;
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (best < 0 || Math.Abs(at - near) < Math.Abs(best - near))
                best = at;
        }

        return best;
    }
}
