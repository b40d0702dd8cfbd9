namespace Trucewatch.Training;

/// <summary>A figure as a person coded it.</summary>
/// <param name="Sentence">The number of the sentence, from 0.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Min">The lower end in the measure's unit.</param>
/// <param name="Max">The upper end in the measure's unit.</param>
/// <param name="IsOptional">Whether only one of two coders had it.</param>
internal sealed record CodedFigure(int Sentence, string Measure, double Min, double Max, bool IsOptional);
