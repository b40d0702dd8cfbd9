using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A word of a sentence that may tell where an actor stands.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Index">The word; -1 where the whole sentence is the actor's.</param>
/// <param name="Source">What tells it: a rule that holds, one that nearly does, a doing, words of its own.</param>
/// <param name="Label">The stance, or the type of the doing.</param>
/// <param name="Rule">The codebook's page and rule.</param>
/// <param name="Status">How it stands to what is the case.</param>
/// <param name="Way">The way by which the actor was found.</param>
internal sealed record StanceTrigger(string Actor, int Index, string Source, string Label, string Rule, Status Status, string Way)
{
    /// <summary>What the rules make of it; null where they make nothing of it.</summary>
    public StanceCue? Cue { get; init; }

    /// <summary>What the actor asks for, in the report's words; null where nothing is said.</summary>
    public string? Conditions { get; init; }

    /// <summary>What the rule lacks, where it only nearly holds.</summary>
    public string Lacks { get; init; } = "";

    /// <summary>The actor's words; null where it is told otherwise.</summary>
    public TextSpan? Says { get; init; }
}
