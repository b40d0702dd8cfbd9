namespace Trucewatch.Ledger;

/// <summary>An act of review was refused, because a record has changed since the person saw it. Nothing of the act was kept.</summary>
public sealed class ReviewConflictException : LedgerException
{
    /// <summary>Names the conflict.</summary>
    /// <param name="message">For people; begins with the store's place.</param>
    /// <param name="conflict">Both versions.</param>
    public ReviewConflictException(string message, ReviewConflict conflict)
        : base(LedgerFault.Conflict, message) => Conflict = conflict;

    /// <summary>Both versions.</summary>
    public ReviewConflict Conflict { get; }
}
