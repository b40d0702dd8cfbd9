using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>The numbers of a sentence of a coded report.</summary>
/// <param name="Context">The sentence.</param>
/// <param name="Numbers">Its numbers, with what the rules make of each.</param>
/// <param name="Operators">What puts words of the sentence into a status.</param>
/// <param name="Coded">What a person took each for; null for nothing.</param>
internal sealed record CodedNumbers(SentenceContext Context, IReadOnlyList<FigureCandidate> Numbers, IReadOnlyList<StatusOperator> Operators, IReadOnlyList<CodedFigure?> Coded)
{
    /// <summary>One of the numbers with its features.</summary>
    public NumberExample Example(int number, FeatureSet features) =>
        new([.. features.Keys], Numbers[number].Ruled?.Measure, Coded[number]?.Measure, Coded[number]?.IsOptional ?? false);
}
