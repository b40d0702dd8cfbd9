namespace Trucewatch.Reports;

/// <summary>What came of asking for an address: bytes, a problem, or word that nothing has changed.</summary>
public sealed record FetchOutcome
{
    /// <summary>The bytes, expanded, with the address that gave them after redirects; null when there are none.</summary>
    public Capture? Capture { get; init; }

    /// <summary>Why there are none; null when there are, or when nothing has changed.</summary>
    public ReadProblem? Problem { get; init; }

    /// <summary>Whether the server said that nothing has changed since the validators were given.</summary>
    public bool NotModified { get; init; }

    /// <summary>What to ask with the next time; null when the server gave nothing to ask with.</summary>
    public FetchValidators? Validators { get; init; }
}
