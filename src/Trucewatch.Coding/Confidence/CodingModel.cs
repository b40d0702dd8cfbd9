namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports: how likely a match of a rule is a doing, how likely each status, and how likely a rule that nearly holds tells a doing.</summary>
public sealed class CodingModel(LinearModel keep, LinearModel status, LinearModel near)
{
    private static readonly ModelFile Format = new("TWCM0002"u8.ToArray(), "coding model", "TW0260", "TW0261");

    /// <summary>Two classes: not a doing of that type, a doing of that type.</summary>
    public LinearModel Keep { get; } = keep;

    /// <summary>One class a status, in the order of the enumeration.</summary>
    public LinearModel Status { get; } = status;

    /// <summary>Two classes: what a page nearly tells is no doing of its type, is one.</summary>
    public LinearModel Near { get; } = near;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static CodingModel Load(string path) => Format.Load(path, reader => new CodingModel(LinearModel.Read(reader), LinearModel.Read(reader), LinearModel.Read(reader)));

    /// <summary>Writes a model file.</summary>
    public void Save(string path) => Format.Save(path, writer =>
    {
        Keep.Write(writer);
        Status.Write(writer);
        Near.Write(writer);
    });
}
