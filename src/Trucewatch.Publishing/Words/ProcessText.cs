using System.Globalization;
using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>What is worked out across reports, in words for people.</summary>
public static class ProcessText
{
    /// <summary>Such as <c>hostages 10</c>, <c>truce 60 days</c>, <c>hostages 5 or 11</c>.</summary>
    public static string Term(TermLine term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var counts = Amounts(term.Count, term.Values, value => value.Count);
        var days = Amounts(term.Days, term.Values, value => value.Days);
        return term.Term + (counts.Length > 0 ? " " + counts : "") + (days.Length > 0 ? $" {days} {(days == "1" ? "day" : "days")}" : "");
    }

    /// <summary>Who told something: outlets, with the speaker where it is somebody's word; each once.</summary>
    public static string Sources(IReadOnlyList<Telling> tellings) => string.Join(", ", tellings.Select(Source).Distinct(StringComparer.Ordinal));

    /// <summary>Such as <c>at least 65 (Gaza Health Ministry in Valley Sentinel)</c>.</summary>
    public static string Value(ConflictValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var said = value.Stance is { } stance ? StanceText.After(stance) : FigureText.Number(value.Min ?? 0, value.Max ?? 0, value.Hedge, value.Unit ?? "persons");
        return $"{said} ({Sources(value.Tellings)}{(value.Corrected ? ", corrected" : "")})";
    }

    /// <summary>What reports disagree about, for people: it begins with the name of a measure, a term or an actor, and the hyphens of the first two are the codebook's.</summary>
    public static string About(Conflict conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var end = conflict.About.AsSpan().IndexOfAny(',', ' ');
        return end < 0 ? UnitText.Plain(conflict.About) : UnitText.Plain(conflict.About[..end]) + conflict.About[end..];
    }

    /// <summary>Two days as a period; one day where they are the same.</summary>
    public static string Period(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        ({ } from, { } to) when from != to => $"{BriefText.Day(from)} to {BriefText.Day(to)}",
        _ => (first ?? last) is { } day ? BriefText.Day(day) : "no known day",
    };

    private static string Source(Telling telling)
    {
        var outlet = telling.Source ?? "a report of " + BriefText.Day(telling.Day);
        return telling.Speaker is { } speaker && speaker != outlet ? $"{speaker} in {outlet}" : outlet;
    }

    // The amount that most give, and those that others give instead; a second one of the same report is of a part.
    private static string Amounts(double? commonest, IReadOnlyList<TermValue> values, Func<TermValue, double?> amount)
    {
        var reports = values.Where(value => amount(value) == commonest).SelectMany(value => value.Tellings).Select(telling => telling.Report).ToHashSet(StringComparer.Ordinal);
        var others = values.Where(value => amount(value) != commonest && !value.Tellings.Any(telling => reports.Contains(telling.Report))).Select(amount);
        return string.Join(
            " or ", others.Append(commonest).OfType<double>().Distinct().Order().Select(value => value.ToString("#,##0.##", CultureInfo.InvariantCulture)));
    }
}
