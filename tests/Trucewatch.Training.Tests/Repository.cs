namespace Trucewatch.Training.Tests;

/// <summary>The checkout that the tests were built in: codebook, registers and models are read from there.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Trucewatch.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
