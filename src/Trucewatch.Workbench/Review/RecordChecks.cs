using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>What a record that a person wrote must be, beyond its form.</summary>
internal static class RecordChecks
{
    /// <summary>What is wrong with it; empty where nothing is. What was coded so and was not touched is not the person's fault.</summary>
    /// <param name="vocabulary">What fields may hold.</param>
    /// <param name="report">Its report.</param>
    /// <param name="record">As written.</param>
    /// <param name="before">As it was; null for one that is added.</param>
    public static IReadOnlyList<string> Faults(Vocabulary vocabulary, Report report, ReportRecord record, ReportRecord? before)
    {
        var faults = new List<string>();
        switch (record)
        {
            case Figure figure:
                Known(faults, "measure", figure.Measure, (before as Figure)?.Measure, vocabulary.Measures);
                Said(faults, "unit", figure.Unit);
                if (!double.IsFinite(figure.Min) || !double.IsFinite(figure.Max) || figure.Min > figure.Max)
                    faults.Add("min is greater than max; a range begins with its lower end");
                break;
            case Event told:
                Known(faults, "type", told.Type, (before as Event)?.Type, vocabulary.Types);
                if (told.About is { } about)
                    Known(faults, "about", about, (before as Event)?.About, vocabulary.Abouts);
                if (told.Time is { From: { } from, To: { } to } && from > to)
                    faults.Add("time: its first day is after its last");
                break;
            case Statement statement:
                Said(faults, "speaker", statement.Speaker);
                Said(faults, "says", statement.Says);
                if (statement.Says != (before as Statement)?.Says && !report.Text.Contains(statement.Says, StringComparison.Ordinal))
                    faults.Add("says: the report does not have these words; give them as they stand there");
                break;
            case Proposal proposal:
                Said(faults, "name", proposal.Name);
                foreach (var term in proposal.Terms)
                    Known(faults, "terms", term.Term, null, vocabulary.Terms);
                foreach (var position in proposal.Positions)
                {
                    Said(faults, "positions: actor", position.Actor);
                    Known(faults, "positions: stance", position.Stance, null, vocabulary.Stances);
                }

                break;
        }

        if (record.SaidBy is { } said)
            Said(faults, "said by: speaker", said.Speaker);
        return faults;
    }

    private static void Known(List<string> faults, string field, string value, string? before, IReadOnlyList<string> known)
    {
        if (value != before && !known.Contains(value, StringComparer.Ordinal))
            faults.Add($"{field} is “{value}”; expected one of {string.Join(", ", known)}");
    }

    private static void Said(List<string> faults, string field, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            faults.Add($"{field} is empty");
    }
}
