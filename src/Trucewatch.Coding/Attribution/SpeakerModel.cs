namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports of who says something in a sentence: a weight for each feature of a candidate.</summary>
public sealed class SpeakerModel(LinearModel weights)
{
    private static readonly ModelFile Format = new("TWSM0001"u8.ToArray(), "model of speakers", "TW0268", "TW0269");

    /// <summary>One class: the candidate's score.</summary>
    public LinearModel Weights { get; } = weights;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static SpeakerModel Load(string path) => Format.Load(path, reader => new SpeakerModel(LinearModel.Read(reader)));

    /// <summary>Writes a model file.</summary>
    public void Save(string path) => Format.Save(path, Weights.Write);
}
