namespace Trucewatch.Situations;

/// <summary>How a word is written.</summary>
internal enum LetterCase : byte
{
    Lower,
    Capital,
    AllCapitals,
}
