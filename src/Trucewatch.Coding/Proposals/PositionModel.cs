namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports of who stands where on a proposal: a weight for each feature and each stance.</summary>
/// <param name="weights">One class a stance.</param>
/// <param name="stances">The stances, in the order of the classes.</param>
public sealed class PositionModel(LinearModel weights, IReadOnlyList<string> stances)
{
    private static readonly ModelFile Format = new("TWPM0001"u8.ToArray(), "model of positions", "TW0266", "TW0267");

    /// <summary>One class a stance.</summary>
    public LinearModel Weights { get; } = weights;

    /// <summary>The pages of the stances, in the order of the classes.</summary>
    public IReadOnlyList<string> Stances { get; } = stances;

    /// <summary>How likely the actor takes each stance, each for itself, and the number of the place that tells it best.</summary>
    internal (double Likely, int Place)[] Rate(PositionCandidate candidate)
    {
        var setting = new double[Stances.Count];
        Weights.AddScores(candidate.Setting, setting);
        var result = new (double Likely, int Place)[Stances.Count];
        Array.Fill(result, (double.NegativeInfinity, -1));
        var scores = new double[Stances.Count];
        for (var place = 0; place < candidate.Places.Count; place++)
        {
            Array.Clear(scores);
            Weights.AddScores(candidate.Places[place].Keys, scores);
            for (var i = 0; i < scores.Length; i++)
            {
                if (scores[i] > result[i].Likely)
                    result[i] = (scores[i], place);
            }
        }

        for (var i = 0; i < result.Length; i++)
            result[i].Likely = 1 / (1 + Math.Exp(-result[i].Likely - setting[i]));
        return result;
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static PositionModel Load(string path) => Format.Load(path, Read);

    /// <summary>Writes a model file.</summary>
    public void Save(string path) => Format.Save(path, writer =>
    {
        ModelFile.WriteNames(writer, Stances);
        Weights.Write(writer);
    });

    private static PositionModel Read(BinaryReader reader)
    {
        var stances = ModelFile.ReadNames(reader);
        return new PositionModel(LinearModel.Read(reader), stances);
    }
}
