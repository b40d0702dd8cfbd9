namespace Trucewatch.Situations;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the whole text.</param>
/// <param name="End">Where it ends, without a possessive ending.</param>
/// <param name="Id">Its number in the vocabulary; -1 for a word that no name holds.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Case">How it is written.</param>
/// <param name="Hyphen">Whether a hyphen joins it to the word before.</param>
internal readonly record struct Word(int Start, int End, int Id, Gap Gap, LetterCase Case, bool Hyphen);
