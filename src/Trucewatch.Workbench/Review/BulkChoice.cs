using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Trucewatch.Workbench;

/// <summary>The records that a form names, or all that fit the filters it was made for.</summary>
internal static class BulkChoice
{
    /// <summary>Each with the version that the person saw; those that are no more are left out.</summary>
    /// <param name="context">Of the form.</param>
    /// <param name="form">The form.</param>
    /// <param name="most">How many at most.</param>
    public static async Task<IReadOnlyList<(QueueItem Item, long Version)>> OfAsync(PageContext context, SentForm form, int most)
    {
        if (form["all"] is not null && form["sure"] is null)
        {
            var versions = new RecordVersions(context);
            var all = new List<(QueueItem Item, long Version)>();
            foreach (var item in Queue(context, form, most))
                all.Add((item, await versions.OfAsync(item.Record)));
            return all;
        }

        var wanted = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pick in form.All("pick").Take(most))
        {
            var parts = pick.Split(' ');
            if (parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                wanted[parts[0]] = version;
        }

        return wanted.Count == 0
            ? []
            : [.. context.Moment.Reports.Values.SelectMany(dated => dated.Coded.Records.Where(record => wanted.ContainsKey(record.Id)).Select(record => (new QueueItem(dated, record, 0), wanted[record.Id])))];
    }

    private static IReadOnlyList<QueueItem> Queue(PageContext context, SentForm form, int most)
    {
        var address = form["query"] ?? "";
        var values = new QueryCollection(QueryHelpers.ParseQuery(address[(address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? at : address.Length)..]));
        var query = PageQuery.Read(values, out var fault);
        return fault is null ? ReviewQueue.First(context with { Query = query }, most, out _) : [];
    }
}
