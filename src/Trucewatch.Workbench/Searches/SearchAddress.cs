using Microsoft.AspNetCore.WebUtilities;

namespace Trucewatch.Workbench;

/// <summary>The address of a list with its filters, as somebody saves it.</summary>
/// <param name="Path">Of the page.</param>
/// <param name="Name">What the page is called.</param>
/// <param name="Query">Its filters.</param>
internal sealed record SearchAddress(string Path, string Name, PageQuery Query)
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["/"] = "Board",
        ["/proposals"] = "Proposals",
        ["/timeline"] = "Timeline",
        ["/figures"] = "Figures",
        ["/civilians"] = "Civilians and aid",
        ["/commitments"] = "Commitments",
        ["/allegations"] = "Allegations",
        ["/conflicts"] = "Conflicts",
        ["/reports"] = "Reports",
        ["/records"] = "Records",
        ["/search"] = "Search",
        ["/review"] = "Review",
    };

    /// <summary>Whether the page at a path is one that can be saved.</summary>
    public static bool IsList(string path) => Lists.ContainsKey(path);

    /// <summary>Reads an address; null where it is none of a list, or its filters cannot be understood.</summary>
    public static SearchAddress? Of(string? address)
    {
        if (SentForm.LocalOf(address) is not { } local)
            return null;
        var at = local.IndexOf('?', StringComparison.Ordinal);
        var path = at < 0 ? local : local[..at];
        if (!Lists.TryGetValue(path, out var name))
            return null;
        var query = PageQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(at < 0 ? "" : local[at..])), out var fault);
        return fault is null ? new SearchAddress(path, name, query with { After = null }) : null;
    }

    /// <summary>The address.</summary>
    public string Address => Query.To(Path);

    /// <summary>What it shows, such as <c>Records: gaza, kind figure, measure killed</c>.</summary>
    public string Says
    {
        get
        {
            var filters = Query.Values().Select(value => value.Name switch
            {
                "situation" => value.Value,
                "search" => $"“{value.Value}”",
                _ => $"{Plain(value.Name)} {value.Value}",
            });
            return string.Join(", ", filters) is { Length: > 0 } said ? $"{Name}: {said}" : Name;
        }
    }

    /// <summary>Where the reports stand that came after an act and fit.</summary>
    public string NewsAfter(long act) => (Path == "/records" ? Query : Query with { Kind = null, Measure = null, Type = null, Other = new Dictionary<string, string>(StringComparer.Ordinal) })
        .With("came-after", act.ToString(System.Globalization.CultureInfo.InvariantCulture)).To(Path == "/records" ? Path : "/reports");
}
