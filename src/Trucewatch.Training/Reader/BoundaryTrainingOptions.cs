namespace Trucewatch.Training;

/// <summary>How long the network of sentence boundaries learns; the defaults are those of the model in the program.</summary>
internal sealed record BoundaryTrainingOptions
{
    internal int Epochs { get; init; } = 24;

    /// <summary>The last so many epochs are averaged.</summary>
    internal int AveragedEpochs { get; init; } = 8;

    internal int BatchWords { get; init; } = 1500;

    /// <summary>The number of batches over which the rate rises.</summary>
    internal int WarmSteps { get; init; } = 100;
}
