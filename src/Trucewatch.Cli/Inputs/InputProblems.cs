using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>What can be wrong with an input beside what the reader finds.</summary>
internal static class InputProblems
{
    /// <summary>A folder that cannot be walked.</summary>
    public static ReadProblem Of(string folder, Exception problem) => problem is UnauthorizedAccessException
        ? new("TW0702", folder, "Found no permission to list the folder. Change its permissions, or run as a user who may read it.")
        : new("TW0703", folder, $"Found that the folder cannot be listed: {problem.Message} Check the disk and try again.");

    /// <summary>A fault in the program itself, told as one line with its kind so that it can be reported.</summary>
    public static ReadProblem Inside(string source, Exception problem) =>
        new("TW0799", source, $"Found a fault in the program ({problem.GetType().Name}: {problem.Message}). Please report it with this input.");
}
