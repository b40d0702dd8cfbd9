using Microsoft.AspNetCore.Antiforgery;

namespace Trucewatch.Workbench;

/// <summary>Sees to it that forms are sent from this workbench's own pages only: each carries a token that no page elsewhere can know.</summary>
internal sealed class FormGuard(IAntiforgery antiforgery)
{
    /// <summary>The hidden field that every form has.</summary>
    public Markup Field(HttpContext http)
    {
        var caching = http.Response.Headers.CacheControl;
        http.Response.Headers.Remove("Cache-Control");
        var tokens = antiforgery.GetAndStoreTokens(http);
        // Tokens last as long as the workbench runs, and so may a page that has one; its mark changes with them.
        http.Response.Headers.CacheControl = caching;
        http.Response.Headers.Remove("Pragma");
        return H($"""<input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}">""");
    }

    /// <summary>Whether the form that was sent has it.</summary>
    /// <exception cref="BadHttpRequestException">What was sent is too large.</exception>
    public async Task<bool> HoldsAsync(HttpContext http)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException problem) when (problem.InnerException is BadHttpRequestException inner)
        {
            throw new BadHttpRequestException(inner.Message, inner.StatusCode, inner);
        }
        catch (Exception problem) when (problem is AntiforgeryValidationException or InvalidDataException)
        {
            // No form at all, or one that cannot be read, has no token either.
            return false;
        }
    }
}
