namespace Trucewatch.Workbench;

/// <summary>An address of the API that changes something, as it is answered and as it is described.</summary>
/// <param name="Path">The path under <c>/api/v1</c>, with its open parts in braces.</param>
/// <param name="Name">The operation's name.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Body">The schema of what is sent.</param>
/// <param name="HasVersion">Whether the version of the record may be given as <c>If-Match</c>.</param>
/// <param name="Answer">Does it.</param>
internal sealed record ApiAct(string Path, string Name, string Summary, string Body, bool HasVersion, Func<HttpContext, PageContext, ApiBody, Task<Ledger.ReviewDone>> Answer);
