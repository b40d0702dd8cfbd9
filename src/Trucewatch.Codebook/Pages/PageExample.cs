namespace Trucewatch.Codebook;

/// <summary>A sentence of a page and what the codebook must find in it.</summary>
/// <param name="File">The page.</param>
/// <param name="Line">The line of the sentence, from 1.</param>
/// <param name="Text">The sentence, or several.</param>
/// <param name="Expectations">What must be found or not found.</param>
public sealed record PageExample(string File, int Line, string Text, IReadOnlyList<ExampleExpectation> Expectations);
