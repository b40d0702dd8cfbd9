namespace Trucewatch.Cli;

/// <summary>One thing that <c>doctor</c> looked at.</summary>
/// <param name="Name">The thing.</param>
/// <param name="State">What the check came to.</param>
/// <param name="Found">What was found.</param>
internal sealed record HealthCheck(string Name, CheckState State, string Found)
{
    /// <summary>What to do; null where there is nothing to do.</summary>
    public string? Advice { get; init; }

    /// <summary>The code of the fault; null where there is none.</summary>
    public string? Code { get; init; }

    /// <summary>The state as it stands in lists.</summary>
    public string StateName => State switch
    {
        CheckState.Good => "good",
        CheckState.Look => "look",
        _ => "bad",
    };

    /// <summary>What was found and what to do, for people.</summary>
    public string Told => Found + (Advice is null ? "" : $"; {Advice}") + (Code is null ? "" : $" [{Code}]");
}
