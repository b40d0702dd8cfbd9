namespace Trucewatch.Workbench;

/// <summary>A page without the frame around it.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Body">What stands under the title.</param>
internal sealed record Page(string Title, Markup Body)
{
    /// <summary>A line under the title that says what the page shows.</summary>
    public Markup Lead { get; init; }

    /// <summary>Which filters the page obeys.</summary>
    public PageFilters Filters { get; init; }

    /// <summary>Choices of the page's own, in its form of filters.</summary>
    public IReadOnlyList<PageChoice> Choices { get; init; } = [];

    /// <summary>The forms in which what the page shows can be taken along, each with its address.</summary>
    public IReadOnlyList<(string Form, string Address)> Exports { get; init; } = [];

    /// <summary>The list as a feed; null for what is no list.</summary>
    public string? Feed { get; init; }

    /// <summary>Whether it stands alone, without the menu and what is said of the store: nobody knows yet who looks at it.</summary>
    public bool IsBare { get; init; }

    /// <summary>The status of the answer.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>A page that says what is not there, and what to do.</summary>
    public static Page Absent(string what) => new("Not found", H($"""
        <p>{what}</p>
        <p><a href="/">Go to the board</a>, or <a href="/search">search</a>.</p>
        """)) { Status = StatusCodes.Status404NotFound };
}
