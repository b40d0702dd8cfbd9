using Trucewatch.Ledger;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>What is new, changed, disputed and due in a period, each line with its evidence.</summary>
internal static class BriefPage
{
    public static Page Write(PageContext context)
    {
        if (Build(context) is not { } brief)
            return new Page("Brief", Nothing("There is no report that a brief could rest on.")) { Filters = PageFilters.Situation | PageFilters.Period };
        var query = context.Query with { Situation = context.Situation };
        var body = H($"""
            <div class="brief">{Each(brief.Sections, section => Section(section, context.Moment.Grades))}
            <section><h2>What this rests on</h2><ul>{Each(brief.Basis, sentence => H($"<li>{sentence}</li>"))}</ul></section></div>
            """);
        return new Page("Brief: " + context.NameOf(brief.Situation), body)
        {
            Lead = H($"""<p class="lead">{Day(brief.Since)} to {Day(brief.AsOf)}</p>"""),
            Filters = PageFilters.Situation | PageFilters.Period,
            Exports = [("Markdown", query.To("/download/brief.md")), ("A page to send or print", query.To("/download/brief.html"))],
        };
    }

    /// <summary>The brief that an address asks for: until or as-of is its last day. Null where there is no report.</summary>
    public static Brief? Build(PageContext context)
    {
        var query = context.Query;
        var last = query.Until is { } until && query.AsOf is { } asOf ? (until < asOf ? until : asOf) : query.Until ?? query.AsOf;
        var reports = context.Moment.ReportsOf(context.Situation);
        if (!reports.Any(dated => !(dated.Day > last)))
            return null;
        return BriefBuilder.Of(reports, context.Situation, query.Since > last ? last : query.Since, last, day => context.Moment.StateOf(context.Situation, day));
    }

    private static Markup Section(BriefSection section, Gradings grades) => H($"""
        <section><h2>{section.Heading}</h2>
        {(section.Lines.Count == 0 ? Nothing(section.Nothing) : H($"<ul>{Each(section.Lines, line => H($"""<li><span class="line">{WithDays(line.Text)}</span> {Evidence(line.Evidence, grades)}</li>"""))}</ul>"))}</section>
        """);
}
