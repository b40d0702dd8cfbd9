namespace Trucewatch.Training;

/// <summary>Words that a person found attributed to somebody.</summary>
/// <param name="Sentence">The coded sentence, from 0.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="IsOptional">Whether coders may differ on it.</param>
internal sealed record CodedStatement(int Sentence, string Speaker, bool IsOptional);
