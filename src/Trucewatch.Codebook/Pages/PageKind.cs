namespace Trucewatch.Codebook;

/// <summary>What a page of the codebook describes.</summary>
public enum PageKind
{
    /// <summary>A number that reports give.</summary>
    Measure,

    /// <summary>Something done.</summary>
    Event,

    /// <summary>A way in which reports attribute words to somebody.</summary>
    Statement,

    /// <summary>Something a proposal would do.</summary>
    Term,

    /// <summary>Where an actor stands on a proposal.</summary>
    Stance,

    /// <summary>How a doing stands to what is the case.</summary>
    Status,

    /// <summary>What a proposal is called and who makes and carries it.</summary>
    Proposal,

    /// <summary>What an accusation is about.</summary>
    About,

    /// <summary>Named groups of words that other pages use.</summary>
    Words,
}
