namespace Trucewatch.Queue;

/// <summary>The codes of what can go wrong with a queue.</summary>
public static class QueueFault
{
    /// <summary>The broker cannot be reached, or the connection to it broke.</summary>
    public const string Unreachable = "TW0901";

    /// <summary>The broker refuses the user or the password, or the user may not do this.</summary>
    public const string Refused = "TW0902";

    /// <summary>The broker has no such virtual host.</summary>
    public const string NoVirtualHost = "TW0903";

    /// <summary>There is no queue of that name.</summary>
    public const string NoQueue = "TW0904";

    /// <summary>There is a queue of that name, but it was made otherwise and would lose reports.</summary>
    public const string OtherQueue = "TW0905";

    /// <summary>The report is longer than the broker takes.</summary>
    public const string TooLong = "TW0906";

    /// <summary>The message was written by a newer version of the program.</summary>
    public const string Newer = "TW0907";

    /// <summary>The message is damaged or of another program.</summary>
    public const string NoMessage = "TW0908";

    /// <summary>The report was given out again and again and never done.</summary>
    public const string GivenUp = "TW0909";

    /// <summary>The broker refused in another way.</summary>
    public const string Failed = "TW0910";
}
