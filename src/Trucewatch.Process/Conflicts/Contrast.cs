namespace Trucewatch.Process;

/// <summary>How a sentence sets its number against another one.</summary>
internal enum Contrast
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>As the lower of the two.</summary>
    Lower,

    /// <summary>As the higher.</summary>
    Higher,

    /// <summary>As one of two of which the other is disputed.</summary>
    Either,
}
