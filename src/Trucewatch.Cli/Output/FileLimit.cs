namespace Trucewatch.Cli;

/// <summary>The limit that a system or its owner sets on the size of files (ulimit -f).</summary>
internal static class FileLimit
{
    /// <summary>What to say where the limit is met.</summary>
    public const string Message = "the file would be longer than the system lets it be (ulimit -f).";

    /// <summary>Whether a fault of writing is that the limit is met: .NET tells it as a wrong argument, which here no caller gave.</summary>
    public static bool IsMet(Exception problem) => problem is ArgumentOutOfRangeException { ParamName: "value", Source: "System.Private.CoreLib" or "System.Console" };
}
