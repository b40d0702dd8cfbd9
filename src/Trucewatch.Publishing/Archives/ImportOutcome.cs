namespace Trucewatch.Publishing;

/// <summary>What importing a report did, apart from what people had made of it.</summary>
public enum ImportOutcome
{
    /// <summary>The report is new.</summary>
    Added,

    /// <summary>The report was there, coded earlier by another version of the codebook; the coding of the archive is now the one that queries see.</summary>
    CodedAgain,

    /// <summary>The report and its coding were there.</summary>
    Unchanged,

    /// <summary>The report was there, coded later than in the archive by another version of the codebook; nothing was taken over.</summary>
    Older,

    /// <summary>The report was there with other records of the same version of the codebook; nothing was taken over.</summary>
    CodedOtherwise,

    /// <summary>The report was deleted for good here; nothing was taken over.</summary>
    Withdrawn,
}
