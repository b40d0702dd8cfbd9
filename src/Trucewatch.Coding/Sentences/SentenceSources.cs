using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>What the readers of names, places, numbers and times found in one sentence, and what of it is quoted.</summary>
internal sealed record SentenceSources(
    IReadOnlyList<ActorMention> Actors,
    IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<NumberMention> Numbers,
    IReadOnlyList<TimeMention> Times,
    IReadOnlyList<TextSpan> Quotations);
