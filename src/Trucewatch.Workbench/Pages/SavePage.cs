namespace Trucewatch.Workbench;

/// <summary>A search to be saved: asks what it shall be called.</summary>
internal static class SavePage
{
    /// <summary>Where a page with its filters is saved.</summary>
    public static string AddressOf(PageContext context) => "/saved/new?address=" + Uri.EscapeDataString(context.Shown.With("came-after", null).To(context.Path));

    public static Page Write(PageContext context)
    {
        var address = SearchAddress.Of(context.Sent?["address"] ?? context.Query["address"]);
        if (address is null)
            return Page.Absent("Only lists can be saved: open one, choose its filters, and press Save there.");
        var body = H($"""
            {ReviewPieces.Faults(context)}
            <form method="post" action="/saved" class="judge edit">
            {context.Token()}<input type="hidden" name="address" value="{address.Address}">
            <label class="wide">What you call it<input name="name" value="{context.Sent?["name"] ?? address.Says}" maxlength="200" required></label>
            <div class="buttons"><button class="yes">Save</button><a class="button" href="{address.Address}">Cancel</a></div>
            </form>
            """);
        return new Page("Save this search", body)
        {
            Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = H($"""<p class="lead">{Words(address.Says)}. The page <a href="/saved">Saved searches</a> then says what is new in it.</p>"""),
        };
    }
}
