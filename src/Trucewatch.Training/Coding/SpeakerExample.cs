using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>A sentence, or several that a person coded as one, with all whose words it may tell and those whose words it does.</summary>
/// <param name="Choice">The sentence and its candidates.</param>
/// <param name="Coded">The coded sentences that it covers.</param>
/// <param name="Statements">The coded statements of those.</param>
internal sealed record SpeakerExample(SpeakerChoice Choice, IReadOnlyList<int> Coded, IReadOnlyList<CodedStatement> Statements);
