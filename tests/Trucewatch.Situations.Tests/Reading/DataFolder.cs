namespace Trucewatch.Situations.Tests;

/// <summary>A folder of situation files that lasts as long as a test.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trucewatch-");

    public string Path => _folder.FullName;

    /// <summary>Writes a file, such as "world/states.yaml".</summary>
    public DataFolder With(string file, string text)
    {
        var path = System.IO.Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public RegisterLoad Load() => SituationRegister.Load(Path);

    public void Dispose() => _folder.Delete(recursive: true);
}
