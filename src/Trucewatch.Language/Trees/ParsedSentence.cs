using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>A sentence of a report with its words, tags and tree.</summary>
/// <param name="Text">The whole text that the spans index.</param>
/// <param name="Index">The number of the sentence in the report, from 0.</param>
/// <param name="Paragraph">The number of its paragraph in the report, from 0.</param>
/// <param name="Span">Where the sentence stands in the text, in UTF-16 code units.</param>
/// <param name="Tokens">Its words in order; exactly one of them is the root and there is no cycle.</param>
public sealed record ParsedSentence(string Text, int Index, int Paragraph, TextSpan Span, IReadOnlyList<Token> Tokens)
{
    /// <summary>What the model says of each word as part of a name (<see cref="NameTag"/>); empty where nobody asked for names.</summary>
    internal ReadOnlyMemory<byte> NameTags { get; init; }
}
