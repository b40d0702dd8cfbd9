namespace Trucewatch.Records;

/// <summary>How a doing or a number stands to what is the case, as the report puts it.</summary>
public enum Status
{
    /// <summary>It happened, is happening, or is reported as fact by someone.</summary>
    Actual,

    /// <summary>It is intended or scheduled.</summary>
    Planned,

    /// <summary>It is part of an offer, plan or deal under discussion.</summary>
    Proposed,

    /// <summary>Somebody asks for it.</summary>
    Urged,

    /// <summary>It may be, could be, is feared, hoped for or expected.</summary>
    Possible,

    /// <summary>It did not happen, was refused or ruled out.</summary>
    Denied,
}
