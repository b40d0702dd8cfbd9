namespace Trucewatch.Reports;

/// <summary>What came of asking for an address: bytes, a problem, or word that nothing has changed.</summary>
public sealed record FetchOutcome
{
    /// <summary>The bytes, expanded, with the address that gave them after redirects; null when there are none.</summary>
    public Capture? Capture { get; init; }

    /// <summary>Why there are none; null when there are, or when nothing has changed.</summary>
    public ReadProblem? Problem { get; init; }

    /// <summary>The server's status code; 0 when it gave none.</summary>
    public int Status { get; init; }

    /// <summary>Whether the problem is one that may be gone the next time: no connection, no answer in time, or a server in trouble.</summary>
    public bool MayPass => Problem is not null && (Problem.Code is ReadProblems.TimedOutCode or ReadProblems.UnreachableCode || Status is 408 or 425 or 429 or >= 500);

    /// <summary>Whether the server said that nothing has changed since the validators were given.</summary>
    public bool NotModified { get; init; }

    /// <summary>What to ask with the next time; null when the server gave nothing to ask with.</summary>
    public FetchValidators? Validators { get; init; }
}
