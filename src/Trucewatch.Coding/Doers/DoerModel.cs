namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports of who does what: a weight for each feature of a candidate.</summary>
public sealed class DoerModel(LinearModel weights)
{
    private static readonly ModelFile Format = new("TWDM0001"u8.ToArray(), "model of doers", "TW0262", "TW0263");

    /// <summary>One class: the candidate's score.</summary>
    public LinearModel Weights { get; } = weights;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static DoerModel Load(string path) => Format.Load(path, reader => new DoerModel(LinearModel.Read(reader)));

    /// <summary>Writes a model file.</summary>
    public void Save(string path) => Format.Save(path, Weights.Write);
}
