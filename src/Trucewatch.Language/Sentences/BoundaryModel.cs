using System.Collections.Frozen;
using System.Globalization;

namespace Trucewatch.Language;

/// <summary>Weighs what can be seen at a gap for and against the end of a sentence: a linear model over named features.</summary>
/// <param name="weights">The weights, positive for an end.</param>
internal sealed class BoundaryModel(FrozenDictionary<string, float> weights)
{
    private static readonly Lazy<BoundaryModel> BuiltInModel = new(() => Read(SentenceWords.Lines("sentences.model")));
    private readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> _weights = weights.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The model that is built into the splitter.</summary>
    public static BoundaryModel BuiltIn => BuiltInModel.Value;

    /// <summary>Reads a model from lines of a name, a blank and a weight.</summary>
    public static BoundaryModel Read(IEnumerable<string> lines) => new(lines
        .Select(line => (Line: line, Blank: line.LastIndexOf(' ')))
        .ToFrozenDictionary(entry => entry.Line[..entry.Blank], entry => float.Parse(entry.Line.AsSpan(entry.Blank + 1), CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>The weight of all features of a gap; above 0 a sentence ends there.</summary>
    public float Weigh(string text, List<Gap> gaps, int index, int sentenceStart, int smallStarts)
    {
        var sum = 0f;
        BoundaryFeatures.Name(text, gaps, index, sentenceStart, smallStarts, name =>
        {
            if (_weights.TryGetValue(name, out var weight))
                sum += weight;
        });
        return sum;
    }
}
