using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>One sentence with all whose words it may tell.</summary>
/// <param name="Context">The sentence.</param>
/// <param name="Candidates">Nobody first, then the candidates.</param>
/// <param name="Ruled">What rules found.</param>
/// <param name="Near">The rules that would hold but for one condition.</param>
internal sealed record SpeakerChoice(SentenceContext Context, List<SpeakerCandidate> Candidates, IReadOnlyList<StatementFinding> Ruled, IReadOnlyList<NearMatch> Near);
