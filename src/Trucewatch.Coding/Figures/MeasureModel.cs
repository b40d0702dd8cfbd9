namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports of what numbers are for: a weight for each feature of a number and each measure.</summary>
/// <param name="weights">One class a measure, behind one for numbers that are for none.</param>
/// <param name="measures">The measures, in the order of the classes.</param>
public sealed class MeasureModel(LinearModel weights, IReadOnlyList<string> measures)
{
    private static readonly ModelFile Format = new("TWMM0001"u8.ToArray(), "model of measures", "TW0264", "TW0265");

    /// <summary>One class for no measure, then one a measure.</summary>
    public LinearModel Weights { get; } = weights;

    /// <summary>The pages of the measures, in the order of the classes behind the first.</summary>
    public IReadOnlyList<string> Measures { get; } = measures;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static MeasureModel Load(string path) => Format.Load(path, Read);

    /// <summary>Writes a model file.</summary>
    public void Save(string path) => Format.Save(path, writer =>
    {
        ModelFile.WriteNames(writer, Measures);
        Weights.Write(writer);
    });

    private static MeasureModel Read(BinaryReader reader)
    {
        var measures = ModelFile.ReadNames(reader);
        return new MeasureModel(LinearModel.Read(reader), measures);
    }
}
