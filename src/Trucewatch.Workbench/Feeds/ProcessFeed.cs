using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>Makes entries of what is worked out across reports: the facts that its list has as columns, and the sentences.</summary>
/// <param name="at">Where the process is shown.</param>
internal sealed class ProcessFeed(PageQuery at) : IListingSink
{
    /// <summary>The things, each with the reports that tell of it, and its entry given when the last of them came.</summary>
    public List<(string Key, IReadOnlyList<string> Reports, Func<DateTimeOffset, FeedEntry> Entry)> Things { get; } = [];

    /// <inheritdoc/>
    public Task TakeAsync<T>(Listing<T> listing, IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            var (key, title, page, tellings) = Of(item!);
            IReadOnlyList<string> reports = [.. tellings.Select(telling => telling.Report).Distinct(StringComparer.Ordinal)];
            Things.Add((key, reports, at => new FeedEntry(key, title, page, at, Content(listing, item, tellings))));
        }

        return Task.CompletedTask;
    }

    private static Markup Content<T>(Listing<T> listing, T item, IReadOnlyList<Telling> tellings)
    {
        var facts = listing.Columns.Where(column => column.Name is not ("sentence" or "told by")).Select(column => (column.Name, Value: column.Value(item))).Where(fact => !string.IsNullOrEmpty(fact.Value));
        return H($"""
            <p>{Join(H($"<br>"), facts.Select(fact => H($"{fact.Name}: {fact.Value}")))}</p>
            {Quotes([.. tellings.DistinctBy(telling => (telling.Report, telling.Quote))], grades: null)}
            """);
    }

    private (string Key, string Title, string Page, IReadOnlyList<Telling> Tellings) Of(object item) => item switch
    {
        ProposalLine one => ("proposal " + one.Id, $"{one.Name}: {Plain(ProcessJsonWriter.Of(one.State))}", at.To("/proposals/" + one.Id), one.Tellings),
        Truce one => ("truce " + one.Id, $"Truce from {one.From:yyyy-MM-dd}{(one.To is { } to ? $" to {to:yyyy-MM-dd}" : ", in force")}", at.To("/timeline") + "#" + one.Id, one.Tellings),
        Commitment one => ("commitment " + one.Id, $"{one.Who}: {Plain(one.Type)}, {Plain(ProcessJsonWriter.Of(one.State))}", at.To("/commitments") + "#" + one.Id, [.. one.Tellings, .. one.Outcome]),
        Allegation one => ("allegation " + one.Id, $"{one.Accuser ?? "Somebody"} accuses {one.Accused ?? "somebody"}: {Plain(one.About)}", at.To("/allegations") + "#" + one.Id, [.. one.Tellings, .. one.Answers.Select(answer => answer.Telling)]),
        Conflict one => ("conflict " + one.Id, $"{(one.Open ? "Reports differ" : "Settled")}: {one.About}", at.To("/conflicts") + "#" + one.Id, [.. one.Values.SelectMany(value => value.Tellings)]),
        CivilianDoing one => ("doing " + one.Doing.Id, $"{Plain(one.Doing.Type)}{(one.Doing.Place is { } place ? ", " + place : "")}", at.To("/civilians") + "#" + one.Doing.Id, one.Doing.Tellings),
        _ => throw new ArgumentException($"a feed does not list what a {item.GetType().Name} is", nameof(item)),
    };
}
