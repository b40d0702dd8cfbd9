using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>A sentence of a text.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units, without white space at its ends.</param>
/// <param name="Paragraph">The number of its paragraph in the text, from 0; paragraphs are parted by empty lines.</param>
public readonly record struct SentenceSpan(TextSpan Span, int Paragraph);
