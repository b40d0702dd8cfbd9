using System.Runtime.CompilerServices;

namespace Trucewatch.Situations.Tests;

/// <summary>The project's own data, loaded once.</summary>
internal static class Data
{
    private static readonly Lazy<RegisterLoad> Loaded = new(() => SituationRegister.Load(Folder));

    public static string Folder => Path.Combine(Root(), "situations");

    public static RegisterLoad Load => Loaded.Value;

    public static SituationRegister Register => Load.Register;

    public static string Root([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Trucewatch.slnx")))
                return folder;
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Trucewatch.slnx.");
    }
}
