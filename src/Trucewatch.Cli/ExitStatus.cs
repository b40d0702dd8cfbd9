namespace Trucewatch.Cli;

/// <summary>The contract's exit statuses.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Done, but some inputs could not be read or a check failed.</summary>
    public const int PartlyDone = 1;

    /// <summary>Wrong usage, or nothing could be done.</summary>
    public const int NotDone = 2;

    /// <summary>Ended by the user, as shells count it.</summary>
    public const int Interrupted = 130;
}
