namespace Trucewatch.Training;

/// <summary>How boosted trees are grown.</summary>
internal sealed record TreeSettings
{
    /// <summary>The number of trees.</summary>
    public int Trees { get; init; } = 150;

    /// <summary>The most questions from root to leaf.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>The share of each tree's answer that is taken.</summary>
    public double Rate { get; init; } = 0.08;

    /// <summary>What each leaf's answer is drawn toward zero by.</summary>
    public double Shrink { get; init; } = 2;

    /// <summary>The least sum of second derivatives in a leaf.</summary>
    public double LeastLeaf { get; init; } = 0.3;

    /// <summary>The share of the features that each tree may ask about.</summary>
    public double FeatureShare { get; init; } = 0.3;

    /// <summary>The share of the rows that each tree sees.</summary>
    public double RowShare { get; init; } = 0.7;

    /// <summary>How many ensembles, each from random choices of its own, are grown and averaged.</summary>
    public int Bag { get; init; } = 3;

    /// <summary>What the random choices are made from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many times cross-validation is done, each with another cut of the hosts into parts and other random choices.</summary>
    public int Cuts { get; init; } = 1;

    /// <summary>What cross-validation found best for plain texts, which are fewer and plainer than pages.</summary>
    public static TreeSettings ForTexts { get; } = new() { Trees = 150, Rate = 0.08, Depth = 5, FeatureShare = 0.4, Bag = 1 };

    /// <summary>These settings with those changed that words of the shape <c>trees=200</c> name.</summary>
    /// <exception cref="ArgumentException">A word names no setting.</exception>
    public TreeSettings With(IEnumerable<string> words)
    {
        var settings = this;
        foreach (var word in words)
        {
            var parts = word.Split('=', 2);
            var value = parts.Length == 2 ? double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
            settings = parts[0] switch
            {
                "trees" => settings with { Trees = (int)value },
                "depth" => settings with { Depth = (int)value },
                "rate" => settings with { Rate = value },
                "shrink" => settings with { Shrink = value },
                "leaf" => settings with { LeastLeaf = value },
                "features" => settings with { FeatureShare = value },
                "rows" => settings with { RowShare = value },
                "bag" => settings with { Bag = (int)value },
                "seed" => settings with { Seed = (int)value },
                "cuts" => settings with { Cuts = (int)value },
                _ => throw new ArgumentException($"Found '{word}', expected trees, depth, rate, shrink, leaf, features, rows, bag, seed or cuts, with = and a number."),
            };
        }

        return settings;
    }
}
