using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>The groups of words by which numbers are read, as the codebook has them.</summary>
/// <param name="Ages">Words before a number that is an age: "aged 18 to 25".</param>
/// <param name="Aged">Nouns whose number behind "of" is an age: "a man of 23".</param>
/// <param name="Wholes">Nouns that stand for all that was counted before: "40 of the dead".</param>
internal sealed record FigureWords(WordTest Ages, WordTest Aged, WordTest Wholes);
