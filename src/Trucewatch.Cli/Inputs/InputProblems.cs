using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>What can be wrong with an input beside what the reader finds.</summary>
internal static class InputProblems
{
    /// <summary>A folder that cannot be walked.</summary>
    public static ReadProblem Of(string folder, Exception problem) => problem is UnauthorizedAccessException
        ? new("TW0702", folder, "Found no permission to list the folder. Change its permissions, or run as a user who may read it.")
        : new("TW0703", folder, $"Found that the folder cannot be listed: {problem.Message} Check the disk and try again.");

    /// <summary>An address where a path was expected.</summary>
    public static ReadProblem Address(string source) =>
        new("TW0704", source, "Found an address, expected a file or folder: this verb asks nothing of the network. Use trucewatch ingest, or pipe the page in: curl -s ADDRESS | trucewatch code -");

    /// <summary>An address that cannot be one.</summary>
    public static ReadProblem NoAddress(string source) =>
        new("TW0705", source, "Found no address that can be asked, expected one such as https://example.org/news. Correct it.");

    /// <summary>A server that says "not modified" though it was not asked for changes only.</summary>
    public static ReadProblem NothingNew(string source) =>
        new("TW0706", source, "Found the answer 304 (nothing new) though all was asked for, expected a page. Try again later.");

    /// <summary>A fault in the program itself, told as one line with its kind so that it can be reported.</summary>
    public static ReadProblem Inside(string source, Exception problem) =>
        new("TW0799", source, $"Found a fault in the program ({problem.GetType().Name}: {problem.Message}). Please report it with this input.");
}
