using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Keeps of a report that speaks chiefly of another situation only what its records tell of this one's parties; of its own situation, all.
/// </summary>
internal static class Belonging
{
    public static DatedReport Of(DatedReport report, string? situation, IReadOnlyList<string> parties)
    {
        var coded = report.Coded;
        if (situation is null || parties.Count == 0 || coded.Situations.Count == 0 || coded.Situations[0] == situation)
            return report;
        var records = coded.Records.Where(record => IsOf(record, parties)).ToList();
        return report with { Coded = coded with { Records = records } };
    }

    private static bool IsOf(ReportRecord record, IReadOnlyList<string> parties) => record switch
    {
        Event doing => doing.By.Any(parties.Contains) || doing.To.Any(parties.Contains),
        // Whoever welcomes or refuses it need not be of the conflict that it is for.
        Proposal proposal => proposal.By.Any(parties.Contains) || proposal.Positions.Count(position => parties.Contains(position.Actor, StringComparer.Ordinal)) > 1,
        Figure figure => figure.Actor is { } actor && parties.Contains(actor, StringComparer.Ordinal),
        Statement statement => statement.Actor is { } actor && parties.Contains(actor, StringComparer.Ordinal),
        _ => false,
    };
}
