namespace Trucewatch.Language;

/// <summary>The trained model of English: read once, never changed, shared by any number of threads.</summary>
public sealed class LanguageModel
{
    private LanguageModel(ModelFile file)
    {
        Hash = file.Hash;
        Version = file.Lines("version")[0];
        Tags = [.. file.Lines("tags").Select(line => line.Split('\t')).Select(c => new Tag(UposNames.Parse(c[0]), c[1]))];
        Relations = file.Lines("relations");
        Lemmatizer = Lemmatizer.Read(file.Lines("lemma.words"), file.Lines("lemma.rules"), Tags.Length);
        Network = new NetworkWeights(file, Array.IndexOf(Relations, "root"));
        Names = file.Has("names.table") ? new NameWeights(file) : null;
    }

    /// <summary>The version that the trainer gave the model.</summary>
    public string Version { get; }

    /// <summary>The SHA-256 of the model's content, in lower-case hexadecimal.</summary>
    public string Hash { get; }

    internal Tag[] Tags { get; }

    internal string[] Relations { get; }

    internal Lemmatizer Lemmatizer { get; }

    internal NetworkWeights Network { get; }

    /// <summary>What finds names; null in a model in training, whose network finds them alone.</summary>
    internal NameWeights? Names { get; }

    /// <summary>Maps a model file into memory and checks its hash.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ModelFormatException">The file is not a model of this program, or is damaged.</exception>
    public static LanguageModel Load(string path) => new(ModelFile.Open(path));

    /// <summary>Reads a model that is in memory, such as one just trained.</summary>
    internal static LanguageModel Read(ReadOnlyMemory<byte> content) => new(ModelFile.Read(content, "the model"));
}
