using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Spares an answer to who has it already: the same address at the same head of the chain, by the same program, is the same answer.</summary>
internal static class EntityTags
{
    /// <summary>Marks the answer, and ends it as not modified where the request names the mark.</summary>
    /// <returns>Whether the answer is complete.</returns>
    public static bool Answers(HttpContext http, LedgerHead? head, string build)
    {
        var tag = $"W/\"{build}-{head?.Hash[..16] ?? "empty"}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        if (!http.Request.Headers.IfNoneMatch.Contains(tag))
            return false;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
