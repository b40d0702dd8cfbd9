using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>One syntactic word of a sentence, with its place in the tree.</summary>
/// <param name="Span">Where it stands in the text, in UTF-16 code units.</param>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">The dictionary form; lower case but for names.</param>
/// <param name="Upos">The universal part of speech.</param>
/// <param name="Xpos">The Penn Treebank tag, such as <c>VBD</c>.</param>
/// <param name="Head">The index of the head in the sentence, from 0; -1 for the root.</param>
/// <param name="Relation">The universal dependency relation to the head, with subtype, such as <c>nsubj:pass</c>.</param>
public readonly record struct Token(TextSpan Span, string Form, string Lemma, Upos Upos, string Xpos, int Head, string Relation);
