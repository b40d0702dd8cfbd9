namespace Trucewatch.Ledger;

/// <summary>What a person can do with a record.</summary>
public enum ReviewKind
{
    /// <summary>Say that it stands.</summary>
    Accept,

    /// <summary>Say that it does not stand; queries leave it out.</summary>
    Reject,

    /// <summary>Put another in its place, of the same kind and under the same id.</summary>
    Edit,

    /// <summary>Add one that no coding found.</summary>
    Add,

    /// <summary>Say something about it that changes nothing.</summary>
    Comment,

    /// <summary>Take an earlier act back; an undone undo brings what it took back into force again.</summary>
    Undo,
}
