using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>The parties that are likely meant in a report, to be offered where one is asked for.</summary>
internal static class RecordParties
{
    private const int Most = 60;

    /// <summary>The main parties of its situations, then those that its records name.</summary>
    public static IReadOnlyList<string> Of(PageContext context, DatedReport dated) =>
        [.. dated.Coded.Situations.SelectMany(context.Options.Parties).Concat(dated.Coded.Records.SelectMany(Of)).Distinct(StringComparer.Ordinal).Take(Most)];

    private static IEnumerable<string> Of(ReportRecord record) => record switch
    {
        Figure { Actor: { } actor } => [actor],
        Event told => told.By.Concat(told.To),
        Statement { Actor: { } actor } => [actor],
        Proposal proposal => proposal.By.Concat(proposal.Mediators).Concat(proposal.Positions.Select(position => position.Actor)),
        _ => [],
    };
}
