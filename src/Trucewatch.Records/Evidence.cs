namespace Trucewatch.Records;

/// <summary>The sentence of a report that says what a record holds.</summary>
/// <param name="Sentence">The number of the body sentence, from 0.</param>
/// <param name="Span">Where the whole sentence stands in the report's text, in UTF-16 code units.</param>
public readonly record struct Evidence(int Sentence, TextSpan Span);
