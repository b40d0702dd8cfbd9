using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Words that speak of something named before in the same report.</summary>
/// <param name="Kind">What sort of words they are.</param>
/// <param name="Sentence">The place of their sentence in the list that was given.</param>
/// <param name="Token">The index of their head word in it.</param>
/// <param name="Span">The words, in UTF-16 code units of the text.</param>
/// <param name="AntecedentSentence">The place of the sentence that names it.</param>
/// <param name="Antecedent">The words that name it: the fullest name given before.</param>
public sealed record Reference(ReferenceKind Kind, int Sentence, int Token, TextSpan Span, int AntecedentSentence, TextSpan Antecedent);
