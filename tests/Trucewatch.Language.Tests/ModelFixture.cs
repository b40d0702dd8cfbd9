namespace Trucewatch.Language.Tests;

/// <summary>The model of the project, loaded once for a class of tests.</summary>
public sealed class ModelFixture
{
    public static string Path { get; } = Find();

    public LanguageModel Model { get; } = LanguageModel.Load(Path);

    // The tests run from below the project's folder, whose solution file marks it.
    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Trucewatch.slnx")))
            folder = folder.Parent;
        return System.IO.Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Trucewatch.slnx."), "models", "english.twlm");
    }
}
