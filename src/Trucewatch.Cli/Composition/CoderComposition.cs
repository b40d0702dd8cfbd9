namespace Trucewatch.Cli;

/// <summary>The one place where reader, language, codebook and situations are put together.</summary>
internal static class CoderComposition
{
    /// <summary>Makes the coder.</summary>
    /// <param name="codebook">A folder with a codebook; null for the program's own.</param>
    public static IReportCoder Compose(string? codebook) =>
        throw new CliException("TW0720", $"this build of the program has no coder yet (codebook {codebook ?? "its own"}); build it from a newer commit");
}
