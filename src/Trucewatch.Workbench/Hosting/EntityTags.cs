using System.Security.Cryptography;
using System.Text;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Spares an answer to who has it already: the same address at the same head of the chain, by the same program, is the same answer.</summary>
internal static class EntityTags
{
    /// <summary>Marks the answer, and ends it as not modified where the request names the mark.</summary>
    /// <returns>Whether the answer is complete.</returns>
    public static bool Answers(HttpContext http, LedgerHead? head, string build)
    {
        var tag = $"W/\"{build}-{head?.Hash[..16] ?? "empty"}{VisitorOf(http)}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        if (!http.Request.Headers.IfNoneMatch.Contains(tag))
            return false;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    // Pages show who sits there and have forms with tokens; what is kept for one visitor is not another's. Programs have neither.
    private static string VisitorOf(HttpContext http) => http.Request.Headers.Cookie.Count == 0 || http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        ? ""
        : "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{http.Request.Headers.Cookie} {SignedIn.Of(http)?.Role}")).AsSpan(0, 6));
}
