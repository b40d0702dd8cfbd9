namespace Trucewatch.Process;

/// <summary>What has become of a proposal.</summary>
public enum ProposalState
{
    /// <summary>It is spoken of, and nothing below has happened to it.</summary>
    OnTheTable,

    /// <summary>The sides agreed on it.</summary>
    Agreed,

    /// <summary>A side refused it and moved on.</summary>
    Rejected,

    /// <summary>A later offer of the same makers took its place.</summary>
    Superseded,

    /// <summary>Nobody has spoken of it for long.</summary>
    Lapsed,
}
