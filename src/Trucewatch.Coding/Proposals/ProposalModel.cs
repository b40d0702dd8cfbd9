using System.Text;

namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports of proposals: whether what may tell a term does.</summary>
/// <param name="terms">Two classes: no term of the proposal, a term of it.</param>
public sealed class ProposalModel(LinearModel terms)
{
    private static readonly byte[] Magic = "TWPM0001"u8.ToArray();

    /// <summary>Whether what may tell a term does.</summary>
    public LinearModel Terms { get; } = terms;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static ProposalModel Load(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
                throw new InvalidDataException($"TW0262: '{path}' is no model of proposals of this version; train it again or take the one that comes with the program");
            return new ProposalModel(LinearModel.Read(reader));
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
        Terms.Write(writer);
    }
}
