namespace Trucewatch.Process;

/// <summary>How a truce ended.</summary>
public enum TruceEnding
{
    /// <summary>Its time ran out.</summary>
    Expiry,

    /// <summary>Fighting began again.</summary>
    Collapse,
}
