namespace Trucewatch.Process;

/// <summary>What has become of a commitment, as far as reports tell.</summary>
public enum CommitmentState
{
    /// <summary>Nothing below is told, and it is not overdue.</summary>
    Open,

    /// <summary>A later report has it done.</summary>
    ReportedDone,

    /// <summary>A later report has it refused or not done.</summary>
    ReportedBroken,

    /// <summary>Its day has passed and nothing is told of it.</summary>
    Lapsed,
}
