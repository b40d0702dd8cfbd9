using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>A saved search, and how much is new in it.</summary>
/// <param name="Search">As it was saved.</param>
/// <param name="Address">What it asks for; null where this version knows no such page.</param>
/// <param name="Reports">How many reports have come since it was last seen and fit.</param>
internal sealed record SearchNews(SavedSearch Search, SearchAddress? Address, int Reports)
{
    /// <summary>Those that somebody sees: their own, and where nobody has an account, all.</summary>
    public static async Task<IReadOnlyList<SearchNews>> AllAsync(PageContext context)
    {
        var searches = await context.Ledger.ReadSearchesAsync(OwnerOf(context), context.Cancellation);
        var news = new List<SearchNews>(searches.Count);
        foreach (var search in searches)
        {
            var address = SearchAddress.Of(search.Address);
            news.Add(new SearchNews(search, address, address is null ? 0 : (await context.NewReports.SinceAsync(search.Seen, address.Query, context.Cancellation)).Count));
        }

        return news;
    }

    /// <summary>One that somebody sees.</summary>
    /// <exception cref="BadHttpRequestException">There is none with this number that is theirs.</exception>
    public static async Task<SavedSearch> OneAsync(PageContext context) =>
        (await context.Ledger.ReadSearchesAsync(OwnerOf(context), context.Cancellation)).FirstOrDefault(search => search.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == context.Part("id"))
        ?? throw new BadHttpRequestException($"There is no saved search {context.Part("id")}. [TW0810]", StatusCodes.Status404NotFound);

    /// <summary>Saves one.</summary>
    /// <exception cref="BadHttpRequestException">It has no name, or is no list's address.</exception>
    public static Task<SavedSearch> SaveAsync(PageContext context, string? name, string? address, string? owner)
    {
        if (Visitor.Usable(name) is not { } called)
            throw new BadHttpRequestException("name: a saved search needs a name of 1 to 200 characters, on one line, with none among them that cannot be seen [TW0810]", StatusCodes.Status422UnprocessableEntity);
        if (SearchAddress.Of(address) is not { } asked)
            throw new BadHttpRequestException($"address is {address}; expected the address of a list of this workbench with its filters, such as /records?kind=figure [TW0810]", StatusCodes.Status422UnprocessableEntity);
        return context.Ledger.SaveSearchAsync(new NewSearch(owner ?? "", called, asked.Address), context.Cancellation);
    }

    private static string? OwnerOf(PageContext context) => context.Visitor.IsSignedIn ? context.Visitor.Name : null;
}
