namespace Trucewatch.Training;

/// <summary>What can be chosen about the training of the tagger of names; the defaults were found on the dev part of UNER EWT.</summary>
internal sealed record NameTrainingOptions
{
    internal int Epochs { get; init; } = 4;

    internal float Step { get; init; } = 0.1f;

    internal float Shrink { get; init; } = 1e-5f;

    /// <summary>How often a word's own features are hidden.</summary>
    internal float Hide { get; init; } = 0.3f;

    /// <summary>How often any other feature is hidden.</summary>
    internal float Drop { get; init; } = 0.1f;

    /// <summary>How much a sentence of GUM counts beside one of EWT.</summary>
    internal float GumWeight { get; init; } = 0.6f;

    internal int LeastCount { get; init; } = 3;

    /// <summary>The table has two to this power rows of eight bytes.</summary>
    internal int TableBits { get; init; } = 18;

    /// <summary>How much the network's own scores of the tags count.</summary>
    internal float NetworkShare { get; init; } = 0.1f;

    /// <summary>How often every sentence is read again with other names in the place of its own.</summary>
    internal int Copies { get; init; } = 10;

    /// <summary>How often a name of such a copy is another.</summary>
    internal float Exchange { get; init; } = 0.8f;

    /// <summary>How often a copy is all in lower case.</summary>
    internal float Lower { get; init; } = 0.1f;

    /// <summary>How much a copy counts beside its sentence.</summary>
    internal float CopyWeight { get; init; } = 0.2f;

    /// <summary>What is added to a word's score of being no part of a name: copies have more names than texts.</summary>
    internal float Caution { get; init; } = 0.2f;

    internal ulong Seed { get; init; } = 7;
}
