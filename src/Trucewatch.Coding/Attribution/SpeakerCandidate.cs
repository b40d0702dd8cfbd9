namespace Trucewatch.Coding;

/// <summary>Somebody whose words a sentence may tell.</summary>
/// <param name="speaker">Who; null for nobody.</param>
internal sealed class SpeakerCandidate(Speaker? speaker)
{
    /// <summary>Who; null for nobody.</summary>
    public Speaker? Speaker { get; } = speaker;

    /// <summary>What a rule found of them in the sentence; null where none did.</summary>
    public StatementFinding? Ruled { get; set; }

    /// <summary>The words of the sentence that name, describe or point back to them.</summary>
    public List<int> Places { get; } = [];

    /// <summary>Why the report so far makes one think of them: "last", "he", "issuer".</summary>
    public List<string> Memory { get; } = [];

    /// <summary>What speaks for and against them.</summary>
    public FeatureSet Features { get; } = new();
}
