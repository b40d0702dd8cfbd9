namespace Trucewatch.Training;

/// <summary>What can be chosen about a training run; the defaults are those of the model in <c>models/</c>.</summary>
internal sealed record TrainingOptions
{
    internal int Epochs { get; init; } = 30;

    internal int BatchWords { get; init; } = 700;

    internal float Rate { get; init; } = 2e-3f;

    internal float Decay { get; init; } = 1e-3f;

    internal float Drop { get; init; } = 0.33f;

    internal float RecurrentDrop { get; init; } = 0.25f;

    /// <summary>A word is hidden with the chance <c>WordDrop / (WordDrop + count)</c>, and with <see cref="PlainWordDrop"/> besides.</summary>
    internal float WordDrop { get; init; } = 0.5f;

    internal float PlainWordDrop { get; init; } = 0.1f;

    internal int PieceBits { get; init; } = 16;

    internal int Width { get; init; } = 128;

    internal int Hidden { get; init; } = 128;

    internal int Layers { get; init; } = 3;

    internal int Arc { get; init; } = 128;

    internal int Label { get; init; } = 128;

    internal int TagLayer { get; init; } = 1;

    internal int NameLayer { get; init; } = 2;

    internal float NameWeight { get; init; } = 1;

    internal int LeastCount { get; init; } = 2;

    internal ulong Seed { get; init; } = 20240401;

    /// <summary>Learns from every n-th sentence only, for quick comparisons.</summary>
    internal int Every { get; init; } = 1;

    internal bool IsEwtOnly { get; init; }
}
