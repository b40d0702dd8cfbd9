using System.Text;

namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports of who does what: a weight for each feature of a candidate.</summary>
public sealed class DoerModel(LinearModel weights)
{
    private static readonly byte[] Magic = "TWDM0001"u8.ToArray();

    /// <summary>One class: the candidate's score.</summary>
    public LinearModel Weights { get; } = weights;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static DoerModel Load(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
                throw new InvalidDataException($"TW0262: '{path}' is no model of doers of this version; train it again or take the one that comes with the program");
            return new DoerModel(LinearModel.Read(reader));
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException($"TW0263: '{path}' is cut off; take the one that comes with the program", cut);
        }
    }

    /// <summary>Writes a model file.</summary>
    public void Save(string path)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        Weights.Write(writer);
    }
}
