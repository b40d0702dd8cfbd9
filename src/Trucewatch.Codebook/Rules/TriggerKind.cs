namespace Trucewatch.Codebook;

/// <summary>What part of speech a rule's trigger must be.</summary>
public enum TriggerKind
{
    /// <summary>Any.</summary>
    Word,

    /// <summary>A verb or a participle.</summary>
    Verb,

    /// <summary>A noun or a name.</summary>
    Noun,

    /// <summary>An adjective or an adverb.</summary>
    Adjective,

    /// <summary>The noun that a number counts, or the number itself where no noun stands with it.</summary>
    Counted,
}
