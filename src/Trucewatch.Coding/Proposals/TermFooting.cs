namespace Trucewatch.Coding;

/// <summary>On what a cue of a term stands.</summary>
internal enum TermFooting
{
    /// <summary>A rule of the page holds, and by its form the sentence speaks of an offer.</summary>
    Told,

    /// <summary>A rule of the page holds, in a sentence that need not speak of an offer.</summary>
    Loose,

    /// <summary>A rule of the page lacks one condition.</summary>
    Near,

    /// <summary>No rule of the page, but a number of a measure that the page names.</summary>
    Counted,
}
