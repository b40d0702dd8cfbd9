namespace Trucewatch.Cli;

/// <summary>What can be wrong with an input before anything in it is looked at.</summary>
internal static class InputProblems
{
    public static InputProblem Absent() => new("TW0701", "no such file or folder; check the name");

    public static InputProblem TooLarge(long limit) =>
        new("TW0704", $"larger than {limit / (1024 * 1024)} MB; no report is that long, check that it is one");

    public static InputProblem Of(Exception problem) => problem is UnauthorizedAccessException
        ? new("TW0702", "may not be read; give read permission, or copy it")
        : new("TW0703", $"cannot be read ({problem.Message}); check the disk and try again");

    /// <summary>A fault in the program itself, told as one line with its kind so that it can be reported.</summary>
    public static InputProblem Inside(Exception problem) =>
        new("TW0799", $"a fault in the program ({problem.GetType().Name}: {problem.Message.ReplaceLineEndings(" ")}); please report it with this input");
}
