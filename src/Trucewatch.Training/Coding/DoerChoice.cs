using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>A found doing that a person coded too, with all who may do it.</summary>
/// <param name="Sentence">The coded sentence, from 0.</param>
/// <param name="Finding">The doing as rules found it.</param>
/// <param name="Ruled">Who does it by the rules, and else by the rest of the report.</param>
/// <param name="Candidates">Who may do it.</param>
/// <param name="Coded">The coded doings of its type in the sentence.</param>
internal sealed record DoerChoice(
    int Sentence,
    EventFinding Finding,
    IReadOnlyList<string> Ruled,
    List<DoerCandidate> Candidates,
    List<CodedEvent> Coded);
