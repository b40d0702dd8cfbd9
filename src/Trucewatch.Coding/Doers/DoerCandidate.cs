namespace Trucewatch.Coding;

/// <summary>A party, or several together, that may be who does a doing; none for nobody.</summary>
internal sealed class DoerCandidate(IReadOnlyList<string> parties)
{
    /// <summary>The parties, in the order in which the report tells them; empty for nobody.</summary>
    public IReadOnlyList<string> Parties { get; } = parties;

    /// <summary>What speaks for it and against it.</summary>
    public FeatureSet Features { get; } = new();

    /// <summary>Whether the sentence of the doing speaks of it.</summary>
    public bool IsInSentence { get; set; }
}
