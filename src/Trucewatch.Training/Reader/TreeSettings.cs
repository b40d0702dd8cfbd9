namespace Trucewatch.Training;

/// <summary>How boosted trees are grown.</summary>
internal sealed record TreeSettings
{
    /// <summary>The number of trees.</summary>
    public int Trees { get; init; } = 150;

    /// <summary>The most questions from root to leaf.</summary>
    public int Depth { get; init; } = 5;

    /// <summary>The share of each tree's answer that is taken.</summary>
    public double Rate { get; init; } = 0.08;

    /// <summary>What each leaf's answer is drawn toward zero by.</summary>
    public double Shrink { get; init; } = 2;

    /// <summary>The least sum of second derivatives in a leaf.</summary>
    public double LeastLeaf { get; init; } = 0.3;

    /// <summary>The share of the features that each tree may ask about.</summary>
    public double FeatureShare { get; init; } = 0.4;

    /// <summary>The share of the rows that each tree sees.</summary>
    public double RowShare { get; init; } = 0.7;

    /// <summary>What the random choices are made from.</summary>
    public int Seed { get; init; } = 1;
}
