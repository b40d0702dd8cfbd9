namespace Trucewatch.Coding;

/// <summary>What was learned from coded reports of which doings a sentence tells, and at which word: a weight for each feature and each event page.</summary>
/// <param name="weights">One class a page.</param>
/// <param name="types">The event pages, in the order of the classes.</param>
public sealed class EventModel(LinearModel weights, IReadOnlyList<string> types)
{
    private static readonly ModelFile Format = new("TWEM0001"u8.ToArray(), "model of doings", "TW0274", "TW0275");

    /// <summary>One class a page.</summary>
    public LinearModel Weights { get; } = weights;

    /// <summary>The event pages, in the order of the classes.</summary>
    public IReadOnlyList<string> Types { get; } = types;

    /// <summary>How likely a sentence tells a doing of each page, each for itself, and the word that speaks most for it; -1 where the sentence has no word that could.</summary>
    internal (double Likely, int Word)[] Rate(EventCandidates candidates)
    {
        var result = new (double Likely, int Word)[Types.Count];
        Array.Fill(result, (double.NegativeInfinity, -1));
        var features = new FeatureSet();
        var scores = new double[Types.Count];
        for (var word = 0; word < candidates.Context.Tree.Count; word++)
        {
            if (!EventPlaces.IsPlace(candidates.Context, word))
                continue;
            EventPlaces.OfWord(candidates, word, features);
            Array.Clear(scores);
            Weights.AddScores(features.Keys, scores);
            for (var i = 0; i < scores.Length; i++)
            {
                if (scores[i] > result[i].Likely)
                    result[i] = (scores[i], word);
            }
        }

        EventPlaces.OfSentence(candidates, features);
        Array.Clear(scores);
        Weights.AddScores(features.Keys, scores);
        for (var i = 0; i < result.Length; i++)
            result[i].Likely = 1 / (1 + Math.Exp(-result[i].Likely - scores[i]));
        return result;
    }

    /// <summary>Whether anything was learned of the rule: one that coded reports hardly ever meet is unknown.</summary>
    internal bool Knows(EventFinding finding)
    {
        var features = new FeatureSet();
        EventPlaces.AddRule(finding, features);
        return Weights.Has(features.Keys[0]);
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model, or is cut off.</exception>
    public static EventModel Load(string path) => Format.Load(path, Read);

    /// <summary>Writes a model file.</summary>
    public void Save(string path) => Format.Save(path, writer =>
    {
        ModelFile.WriteNames(writer, Types);
        Weights.Write(writer);
    });

    private static EventModel Read(BinaryReader reader)
    {
        var types = ModelFile.ReadNames(reader);
        return new EventModel(LinearModel.Read(reader), types);
    }
}
