using System.Text.Json.Nodes;

namespace Trucewatch.Workbench;

/// <summary>An address of the API that changes something, as it is answered and as it is described.</summary>
/// <param name="Path">The path under <c>/api/v1</c>, with its open parts in braces.</param>
/// <param name="Name">The operation's name.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Body">The schema of what is sent.</param>
/// <param name="Permission">What whoever sends it must be allowed.</param>
/// <param name="Answer">Does it, and gives what is answered.</param>
internal sealed record ApiAct(string Path, string Name, string Summary, string Body, Permission Permission, Func<HttpContext, PageContext, ApiBody, Task<JsonObject>> Answer)
{
    /// <summary>The schema of what is answered.</summary>
    public string Result { get; init; } = "review-done";

    /// <summary>What that is.</summary>
    public string ResultSays { get; init; } = "The number of the act, and the ids of its records";

    /// <summary>Whether the version of the record may be given as <c>If-Match</c>.</summary>
    public bool HasVersion { get; init; }

    /// <summary>Whether it is refused where a record has changed since it was seen.</summary>
    public bool IsReview => Permission == Permission.Review;
}
