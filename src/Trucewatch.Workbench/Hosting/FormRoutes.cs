using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Trucewatch.Workbench;

/// <summary>Where forms are sent.</summary>
internal static class FormRoutes
{
    /// <summary>Takes a form that one of the workbench's own pages has.</summary>
    public static void Map(WebApplication app, string pattern, Permission permission, Func<HttpContext, PageContext, SentForm, Task> act) => WorkbenchPages.MapAct(app, pattern, permission, async (http, context) =>
    {
        if (!http.Request.HasFormContentType || !await http.RequestServices.GetRequiredService<FormGuard>().HoldsAsync(http))
        {
            await Faults.WriteAsync(http, StatusCodes.Status400BadRequest, "The form is out of date", "It was made before the workbench was last started, or not by it. Go back, load the page again, and send it again; nothing was kept. [TW0803]");
            return;
        }

        var form = new SentForm(await http.Request.ReadFormAsync(context.Cancellation));
        var visitor = context.Visitor.Calling(form["by"]);
        if (visitor != context.Visitor)
            visitor.Keep(http.Response);
        await act(http, context with { Visitor = visitor, Sent = form, Back = form.Back }, form);
    });

    /// <summary>Goes on to a page of the workbench, which then tells of an act that was done.</summary>
    public static void Go(HttpContext http, string page, long? done = null)
    {
        var parts = page.Split('#', 2);
        var address = parts[0];
        if (done is { } act)
            address += (address.Contains('?', StringComparison.Ordinal) ? "&done=" : "?done=") + act.ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = parts.Length > 1 ? $"{address}#{parts[1]}" : address;
    }
}
