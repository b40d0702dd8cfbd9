namespace Trucewatch.Training;

/// <summary>What can be chosen about the training of the tagger of names; the defaults were found on the dev part of UNER EWT.</summary>
internal sealed record NameTrainingOptions
{
    internal int Epochs { get; init; } = 12;

    internal float Step { get; init; } = 0.1f;

    internal float Shrink { get; init; } = 1e-5f;

    /// <summary>How often a word's own features are hidden.</summary>
    internal float Hide { get; init; } = 0.3f;

    /// <summary>How often any other feature is hidden.</summary>
    internal float Drop { get; init; } = 0.1f;

    /// <summary>How much a sentence of GUM counts beside one of EWT.</summary>
    internal float GumWeight { get; init; } = 0.6f;

    internal int LeastCount { get; init; } = 2;

    /// <summary>The table has two to this power rows of eight bytes.</summary>
    internal int TableBits { get; init; } = 18;

    /// <summary>How much the network's own scores of the tags count.</summary>
    internal float NetworkShare { get; init; } = 0.1f;

    internal ulong Seed { get; init; } = 7;
}
