using System.Globalization;
using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>How what is worked out across reports is listed.</summary>
public static partial class ProcessListings
{
    public static Listing<ProposalLine> Proposals { get; } = new(
        [
            new("name", proposal => proposal.Name, Wide: true),
            new("state", proposal => ProcessJsonWriter.Of(proposal.State)),
            new("by", proposal => Join(proposal.By), Wide: true),
            new("mediators", proposal => Join(proposal.Mediators)),
            new("first reported", proposal => proposal.Dated ? Day(proposal.FirstReported) : "undated"),
            new("last reported", proposal => proposal.Dated ? Day(proposal.LastReported) : "undated"),
            new("terms", proposal => Join(proposal.Terms.Select(ProcessText.Term)), Wide: true),
            new("positions", proposal => Join(proposal.Positions.Select(position => $"{position.Actor} {position.Stance}")), Wide: true),
            new("reports", proposal => Count(proposal.Tellings)),
        ],
        (output, proposal) => new ProcessJsonWriter(output).Write(proposal),
        [
            new("offer", Offer, Wide: true),
            new("state", proposal => UnitText.Plain(ProcessJsonWriter.Of(proposal.State))),
            new("terms", proposal => Join(proposal.Terms.Select(term => UnitText.Plain(ProcessText.Term(term)))), Wide: true),
            new("positions", proposal => Join(proposal.Positions.Select(position => $"{position.Actor} {StanceText.After(position.Stance)}")), Wide: true),
        ]);

    public static Listing<(ProposalLine Proposal, PositionLine Position)> Positions { get; } = new(
        [
            new("as of", row => Day(row.Position.AsOf)),
            new("actor", row => row.Position.Actor),
            new("stance", row => row.Position.Stance),
            new("proposal", row => row.Proposal.Name, Wide: true),
            new("told by", row => ProcessText.Sources(row.Position.Tellings), Wide: true),
            new("sentence", row => row.Position.Tellings[0].Quote, Wide: true),
        ],
        (output, row) => new ProcessJsonWriter(output).Write(row.Proposal, row.Position),
        [
            new("as of", row => Day(row.Position.AsOf)),
            new("actor", row => row.Position.Actor, Wide: true),
            new("stance", row => row.Position.Stance),
            new("proposal", row => row.Proposal.Name, Wide: true),
            new("sentence", row => row.Position.Tellings[0].Quote, Wide: true),
        ]);

    public static Listing<Truce> Truces { get; } = new(
        [
            new("from", truce => Day(truce.From)),
            new("to", truce => truce.To is { } to ? Day(to) : "in force"),
            new("ended by", truce => truce.EndedBy is { } ending ? ProcessJsonWriter.Of(ending) : null),
            new("parties", truce => Join(truce.Parties), Wide: true),
            new("extensions", truce => Join(truce.Extensions.Select(extension => Day(extension.Date))), Wide: true),
            new("breaches", truce => truce.Violations.Count.ToString(CultureInfo.InvariantCulture)),
            new("told by", truce => ProcessText.Sources(truce.Tellings), Wide: true),
        ],
        (output, truce) => new ProcessJsonWriter(output).Write(truce));

    public static Listing<Conflict> Conflicts { get; } = new(
        [
            new("day", conflict => Day(conflict.Day)),
            new("state", conflict => conflict.Open ? "open" : "settled"),
            new("about", conflict => conflict.About, Wide: true),
            new("values", conflict => string.Join(" | ", conflict.Values.Select(ProcessText.Value)), Wide: true),
        ],
        (output, conflict) => new ProcessJsonWriter(output).Write(conflict),
        [
            new("day", conflict => Day(conflict.Day)),
            new("state", conflict => conflict.Open ? "open" : "settled"),
            new("about", ProcessText.About, Wide: true),
            new("values", conflict => string.Join(" against ", conflict.Values.Select(ProcessText.Value)), Wide: true),
        ]);

    public static Listing<Story> Stories { get; } = new(
        [
            new("origin", story => story.Origin, Wide: true),
            new("copies", story => story.Reports.Count.ToString(CultureInfo.InvariantCulture)),
            new("reports", story => Join(story.Reports), Wide: true),
        ],
        (output, story) => new ProcessJsonWriter(output).Write(story));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Offer(ProposalLine proposal) =>
        $"{proposal.Name}{(proposal.By.Count > 0 ? ", by " + Join(proposal.By) : "")} ({(proposal.Dated ? Days(proposal.FirstReported, proposal.LastReported) : "undated")})";

    private static string Days(DateOnly first, DateOnly last) => first == last ? Day(first) : $"{Day(first)} – {Day(last)}";

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);

    private static string Count(IReadOnlyList<Telling> tellings) =>
        tellings.Select(telling => telling.Report).Distinct(StringComparer.Ordinal).Count().ToString(CultureInfo.InvariantCulture);
}
