namespace Trucewatch.Workbench;

/// <summary>An address of the API, as it is answered and as it is described.</summary>
/// <param name="Path">The path under <c>/api/v1</c>, with its open parts in braces.</param>
/// <param name="Name">The operation's name.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Item">The schema of what it gives, or of each item where it gives a list.</param>
/// <param name="Parameters">The names of what may stand after the question mark.</param>
/// <param name="Answer">Answers it.</param>
internal sealed record ApiEndpoint(string Path, string Name, string Summary, string Item, IReadOnlyList<string> Parameters, Func<HttpContext, PageContext, Task> Answer)
{
    /// <summary>Whether it gives a page of a list, with a cursor.</summary>
    public bool IsList => Parameters.Contains("limit", StringComparer.Ordinal);

    /// <summary>Whether what it gives has the form of a list. Situations and states are few and come whole, but in it, too.</summary>
    public bool GivesList => IsList || Name.StartsWith("list", StringComparison.Ordinal);

    /// <summary>Whether what it gives can change while the chain does not, so that it is made anew each time.</summary>
    public bool IsFresh { get; init; }
}
