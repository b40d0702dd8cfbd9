namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports of when a word tells a term of a proposal.</summary>
/// <param name="weights">Two classes: it tells none, it tells one.</param>
/// <param name="terms">The pages of the terms that were learned.</param>
public sealed class TermModel(LinearModel weights, IReadOnlyList<string> terms)
{
    private static readonly ModelFile Format = new("TWTM0001"u8.ToArray(), "model of terms", "TW0272", "TW0273");

    /// <summary>Two classes: a cue that tells no term, one that does.</summary>
    public LinearModel Weights { get; } = weights;

    /// <summary>The pages of the terms that were learned; any other goes by its page alone.</summary>
    public IReadOnlyList<string> Terms { get; } = terms;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static TermModel Load(string path) => Format.Load(path, Read);

    /// <summary>Writes a model file.</summary>
    public void Save(string path) => Format.Save(path, writer =>
    {
        ModelFile.WriteNames(writer, Terms);
        Weights.Write(writer);
    });

    /// <summary>How likely a cue with these features tells a term of its proposal.</summary>
    internal double Likely(IReadOnlyList<ulong> keys)
    {
        Span<double> probabilities = stackalloc double[2];
        Weights.Probabilities(keys, probabilities);
        return probabilities[1];
    }

    private static TermModel Read(BinaryReader reader)
    {
        var terms = ModelFile.ReadNames(reader);
        return new TermModel(LinearModel.Read(reader), terms);
    }
}
