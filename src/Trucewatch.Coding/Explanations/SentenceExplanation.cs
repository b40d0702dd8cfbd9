using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Why a sentence gives the records it gives, and no others.</summary>
/// <param name="Sentence">The number of the sentence in the body, from 0.</param>
/// <param name="Span">The sentence, in UTF-16 code units of the report's text.</param>
/// <param name="Fired">The rules that gave a record.</param>
/// <param name="Nearly">The rules that would hold but for one condition, at words where their page found nothing.</param>
/// <param name="GivenUp">The rules that hold and gave no record, and the numbers that are no figure.</param>
public sealed record SentenceExplanation(
    int Sentence, TextSpan Span, IReadOnlyList<ExplainedRule> Fired, IReadOnlyList<ExplainedRule> Nearly, IReadOnlyList<ExplainedRule> GivenUp);
