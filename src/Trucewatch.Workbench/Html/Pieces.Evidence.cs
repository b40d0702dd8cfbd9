using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <content>Who told something, in which words.</content>
internal static partial class Pieces
{
    // Of many that tell the same, so many are shown at once; all are counted, and the report pages have them all.
    private const int MostTellings = 12;

    /// <summary>The sentences that say something, folded under a line that names who tells it.</summary>
    /// <param name="tellings">All that tell it.</param>
    /// <param name="grades">How people grade sources and reports.</param>
    public static Markup Evidence(IReadOnlyList<Telling> tellings, Gradings grades)
    {
        var distinct = tellings.DistinctBy(telling => (telling.Report, telling.Quote)).ToList();
        if (distinct.Count == 0)
            return Markup.None;
        return H($"""
            <details class="evidence"><summary>{Sources(distinct, grades)}</summary>{Quotes(distinct, grades)}</details>
            """);
    }

    /// <summary>The same beside words that are shown: where nobody else tells it, only whose word it is and where it stands.</summary>
    public static Markup EvidenceOf(IReadOnlyList<Telling> tellings, Gradings grades, string shown) => tellings.DistinctBy(telling => (telling.Report, telling.Quote)).Take(2).ToList() is [var only] && only.Quote == shown
        ? H($"""<p class="source">{Place(only, grades)}</p>""")
        : Evidence(tellings, grades);

    /// <summary>The sentences themselves, each with its speaker, outlet and day, and a link to where it is read.</summary>
    /// <param name="tellings">The sentences.</param>
    /// <param name="grades">How people grade sources and reports; null where that is not to be shown.</param>
    public static Markup Quotes(IReadOnlyList<Telling> tellings, Gradings? grades) => H($"""
        <ul class="quotes">{Each(tellings.Take(MostTellings), telling => Quote(telling, grades))}{When(tellings.Count > MostTellings, () => H($"<li>and {Count(tellings.Count - MostTellings, "more sentence", "more sentences")}</li>"))}</ul>
        """);

    private static Markup Quote(Telling telling, Gradings? grades) => H($"""
        <li><blockquote dir="auto">{telling.Quote}</blockquote><p class="source">{Place(telling, grades)}</p></li>
        """);

    private static Markup Place(Telling telling, Gradings? grades) => H($"""{Source(telling)} · <a href="{PageContext.ToRecord(telling.Report, telling.Record)}">{Day(telling.Day)}, in its report</a>{(grades is null ? Markup.None : GradePieces.Of(telling, grades))}""");

    /// <summary>Whose word it is, and where it stands.</summary>
    public static Markup Source(Telling telling)
    {
        var outlet = Words(telling.Source ?? "an unnamed outlet");
        return telling.Speaker is { } speaker && speaker != telling.Source ? H($"{Words(speaker)} in {outlet}") : outlet;
    }

    private static Markup Sources(List<Telling> tellings, Gradings grades)
    {
        const int MostNamed = 3;
        var named = tellings.Select(telling => Source(telling).ToString() + GradePieces.Sign(telling.Source, grades)).Distinct(StringComparer.Ordinal).ToList();
        var shown = Join(H($", "), named.Take(MostNamed).Select(Markup.Of));
        return named.Count > MostNamed ? H($"{shown} and {named.Count - MostNamed} more") : shown;
    }

    /// <summary>Amounts of a term as all reports give them, the one that most give first; a second one is marked.</summary>
    public static Markup Term(TermLine term)
    {
        var text = ProcessText.Term(term);
        var amounts = text.Length > term.Term.Length ? text[(term.Term.Length + 1)..] : "";
        var isDisputed = amounts.Contains(" or ", StringComparison.Ordinal);
        return H($"""<span class="term{(isDisputed ? " disputed" : "")}">{Plain(term.Term)}{When(amounts.Length > 0, () => H($" <b>{amounts}</b>"))}</span>""");
    }

    /// <summary>A stance, by sign and colour.</summary>
    public static Markup Stance(string stance) => H($"""<span class="stance stance-{stance}">{StanceText.After(stance)}</span>""");
}
