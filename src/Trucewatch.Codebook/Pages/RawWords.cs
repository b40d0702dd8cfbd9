namespace Trucewatch.Codebook;

/// <summary>A list of words as written, and where.</summary>
internal readonly record struct RawWords(int Line, string Value);
