using System.Globalization;
using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>Words for what is worked out.</summary>
internal static class BriefText
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Join(IEnumerable<string> parts) => string.Join(", ", parts);

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>The state of an offer or deal at the beginning of a line, such as <c>On the table</c>.</summary>
    public static string State(ProposalLine proposal) => UnitText.Heading(UnitText.Plain(ProcessJsonWriter.Of(proposal.State)));

    /// <summary>A situation as a title has it.</summary>
    public static string Name(string? situation) => situation is null ? "no known situation" : UnitText.Heading(situation);

    public static string Offer(ProposalLine proposal)
    {
        var by = proposal.By.Count > 0 ? $" (by {Join(proposal.By)})" : "";
        var terms = proposal.Terms.Count > 0 ? ": " + Join(proposal.Terms.Select(term => UnitText.Plain(ProcessText.Term(term)))) : "";
        var stands = proposal.Positions.Count > 0 ? ". " + string.Join("; ", proposal.Positions.Select(position => $"{position.Actor} {StanceText.After(position.Stance)} ({Day(position.AsOf)})")) : "";
        return proposal.Name + by + terms + stands;
    }

    public static string Value(ConflictValue value)
    {
        var said = value.Stance is { } stance ? StanceText.After(stance) : FigureText.Number(value.Min ?? 0, value.Max ?? 0, value.Hedge, value.Unit ?? "persons");
        var sources = Join(value.Tellings.Select(telling => telling.Speaker ?? telling.Source ?? Day(telling.Day)).Distinct(StringComparer.Ordinal));
        return $"{said} ({sources}{(value.Corrected ? ", corrected" : "")})";
    }

    /// <summary>Such as <c>2025-03-18: strike by Israel, Khan Younis</c>.</summary>
    public static string Doing(Doing doing)
    {
        var by = doing.By.Count > 0 ? " by " + Join(doing.By) : "";
        var to = doing.To.Count > 0 ? ", to " + Join(doing.To) : "";
        var place = doing.Place is { } at ? ", " + at : "";
        return $"{Day(doing.Day)}: {UnitText.Plain(doing.Type)}{by}{to}{place}";
    }

    /// <summary>Such as <c>Israel: withdrawal by 2025-03-08, under a deal (open)</c>.</summary>
    public static string Commitment(Commitment commitment)
    {
        var due = commitment.Due is { } day ? " by " + Day(day) : "";
        var basis = commitment.Basis switch
        {
            CommitmentBasis.Deal => "under a deal",
            CommitmentBasis.Promise => "promised",
            CommitmentBasis.Appeal => "asked for",
            _ => "recommended",
        };
        var asker = commitment.AskedBy is { } who ? " by " + who : "";
        return $"{commitment.Who}: {UnitText.Plain(commitment.Type)}{due}, {basis}{asker} ({UnitText.Plain(ProcessJsonWriter.Of(commitment.State))})";
    }
}
