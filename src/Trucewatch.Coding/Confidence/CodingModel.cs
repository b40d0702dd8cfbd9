using System.Text;

namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports: how likely a match of a rule is a doing, how likely each status, and how likely a rule that nearly holds tells a doing.</summary>
public sealed class CodingModel(LinearModel keep, LinearModel status, LinearModel near)
{
    private static readonly byte[] Magic = "TWCM0002"u8.ToArray();

    /// <summary>Two classes: not a doing of that type, a doing of that type.</summary>
    public LinearModel Keep { get; } = keep;

    /// <summary>One class a status, in the order of the enumeration.</summary>
    public LinearModel Status { get; } = status;

    /// <summary>Two classes: what a page nearly tells is no doing of its type, is one.</summary>
    public LinearModel Near { get; } = near;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static CodingModel Load(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
                throw new InvalidDataException($"TW0260: '{path}' is no coding model of this version; train it again or take the one that comes with the program");
            return new CodingModel(LinearModel.Read(reader), LinearModel.Read(reader), LinearModel.Read(reader));
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException($"TW0261: '{path}' is cut off; take the one that comes with the program", cut);
        }
    }

    /// <summary>Writes a model file.</summary>
    public void Save(string path)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        Keep.Write(writer);
        Status.Write(writer);
        Near.Write(writer);
    }
}
