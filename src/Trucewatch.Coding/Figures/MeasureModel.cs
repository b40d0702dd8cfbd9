using System.Text;

namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports of what numbers are for: a weight for each feature of a number and each measure.</summary>
/// <param name="weights">One class a measure, behind one for numbers that are for none.</param>
/// <param name="measures">The measures, in the order of the classes.</param>
public sealed class MeasureModel(LinearModel weights, IReadOnlyList<string> measures)
{
    private static readonly byte[] Magic = "TWMM0001"u8.ToArray();

    /// <summary>One class for no measure, then one a measure.</summary>
    public LinearModel Weights { get; } = weights;

    /// <summary>The pages of the measures, in the order of the classes behind the first.</summary>
    public IReadOnlyList<string> Measures { get; } = measures;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static MeasureModel Load(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
                throw new InvalidDataException($"TW0264: '{path}' is no model of measures of this version; train it again or take the one that comes with the program");
            var measures = new string[reader.ReadInt32()];
            for (var i = 0; i < measures.Length; i++)
                measures[i] = reader.ReadString();
            return new MeasureModel(LinearModel.Read(reader), measures);
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException($"TW0265: '{path}' is cut off; take the one that comes with the program", cut);
        }
    }

    /// <summary>Writes a model file.</summary>
    public void Save(string path)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Measures.Count);
        foreach (var measure in Measures)
            writer.Write(measure);
        Weights.Write(writer);
    }
}
