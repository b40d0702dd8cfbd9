using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>A doing as a person coded it.</summary>
/// <param name="Sentence">The number of the sentence, from 0.</param>
/// <param name="Type">The event type.</param>
/// <param name="By">Who does it.</param>
/// <param name="Status">How it stands to what is the case; null where two coders differ.</param>
internal sealed record CodedEvent(int Sentence, string Type, IReadOnlyList<string> By, Status? Status);
