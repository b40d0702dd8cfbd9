using System.Globalization;
using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>Words for what is worked out.</summary>
internal static class BriefText
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Join(IEnumerable<string> parts) => string.Join(", ", parts);

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    public static string Offer(ProposalLine proposal)
    {
        var by = proposal.By.Count > 0 ? $" (by {Join(proposal.By)})" : "";
        var terms = proposal.Terms.Count > 0 ? ": " + Join(proposal.Terms.Select(Term)) : "";
        var stands = proposal.Positions.Count > 0 ? ". " + string.Join("; ", proposal.Positions.Select(position => $"{position.Actor}: {position.Stance} ({Day(position.AsOf)})")) : "";
        return proposal.Name + by + terms + stands;
    }

    public static string Term(TermLine term)
    {
        var counts = Amounts(term.Values.Select(value => value.Count));
        var days = Amounts(term.Values.Select(value => value.Days));
        return UnitText.Plain(term.Term) + (counts.Length > 0 ? " " + counts : "") + (days.Length > 0 ? $" {days} {(days == "1" ? "day" : "days")}" : "");
    }

    public static string Number(double min, double max, Hedge hedge, string? unit)
    {
        var number = min.Equals(max) ? Plain(min) : $"{Plain(min)}–{Plain(max)}";
        var hedged = hedge switch
        {
            Hedge.About => "about " + number,
            Hedge.AtLeast => "at least " + number,
            Hedge.AtMost => "at most " + number,
            _ => number,
        };
        return unit is null or "persons" ? hedged : $"{hedged} {UnitText.After(min.Equals(max) ? min : 0, unit)}";
    }

    public static string Value(ConflictValue value)
    {
        var said = value.Stance ?? Number(value.Min ?? 0, value.Max ?? 0, value.Hedge, value.Unit);
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

    public static string Commitment(Commitment commitment)
    {
        var asked = commitment.AskedBy is { } asker ? $", asked by {asker}" : "";
        var due = commitment.Due is { } day ? $"by {Day(day)}: " : "";
        return $"{due}{commitment.Who}, {UnitText.Plain(commitment.Type)} ({ProcessJsonWriter.Of(commitment.Basis)}{asked}; {UnitText.Plain(ProcessJsonWriter.Of(commitment.State))})";
    }

    private static string Plain(double number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static string Amounts(IEnumerable<double?> amounts) =>
        string.Join(" or ", amounts.OfType<double>().Distinct().Order().Select(Plain));
}
