namespace Trucewatch.Ledger;

/// <summary>The codes of what can go wrong with a store.</summary>
public static class LedgerFault
{
    /// <summary>The file is no database.</summary>
    public const string NotADatabase = "TW0301";

    /// <summary>The store was written by a newer version of the program.</summary>
    public const string Newer = "TW0302";

    /// <summary>Another program holds the store, and did not let go in time.</summary>
    public const string Locked = "TW0303";

    /// <summary>The store, or its folder, may not be written to.</summary>
    public const string ReadOnly = "TW0304";

    /// <summary>The file is cut short or damaged, or what it holds contradicts itself.</summary>
    public const string Damaged = "TW0305";

    /// <summary>There is no store at the place.</summary>
    public const string Absent = "TW0306";

    /// <summary>The disk is full.</summary>
    public const string Full = "TW0307";

    /// <summary>The place cannot be opened: no such folder, a folder where a file should be, or no permission.</summary>
    public const string CannotOpen = "TW0308";

    /// <summary>The file is a database, but of another program.</summary>
    public const string Foreign = "TW0309";

    /// <summary>Reading or writing failed in another way.</summary>
    public const string Failed = "TW0310";

    /// <summary>The database library lacks something the store needs.</summary>
    public const string Engine = "TW0311";

    /// <summary>The server refuses the user or the password.</summary>
    public const string Refused = "TW0312";

    /// <summary>The server has no such database.</summary>
    public const string NoDatabase = "TW0313";

    /// <summary>The server cannot be reached, or the connection to it broke.</summary>
    public const string Unreachable = "TW0314";

    /// <summary>A store that shall take over another has something in it already.</summary>
    public const string NotEmpty = "TW0315";

    /// <summary>The same pages, models and program gave a report other records than the store has of them.</summary>
    public const string CodedOtherwise = "TW0316";

    /// <summary>A record has changed since the person who judges it saw it; see <see cref="ReviewConflictException"/>.</summary>
    public const string Conflict = "TW0331";

    /// <summary>There is no such report, record or act to review.</summary>
    public const string NothingToReview = "TW0332";

    /// <summary>An act of review says too little, or what cannot be.</summary>
    public const string NotAReview = "TW0333";

    /// <summary>The act cannot be undone: it is evidence, is undone already, or later acts rest on it.</summary>
    public const string NotUndone = "TW0334";
}
