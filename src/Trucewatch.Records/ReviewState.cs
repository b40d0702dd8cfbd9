namespace Trucewatch.Records;

/// <summary>What people have made of a record.</summary>
public enum ReviewState
{
    /// <summary>It stands as it is.</summary>
    Accepted,

    /// <summary>It does not stand: the report does not say it, or it is no such thing.</summary>
    Rejected,

    /// <summary>It stands in another form than it was coded in.</summary>
    Edited,

    /// <summary>A person found it in the report, and no coding did.</summary>
    Added,
}
