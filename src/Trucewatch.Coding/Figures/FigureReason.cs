namespace Trucewatch.Coding;

/// <summary>How the pages come to what they make of a number.</summary>
internal enum FigureReason
{
    /// <summary>No rule holds.</summary>
    NoRule,

    /// <summary>A rule of a measure holds.</summary>
    Rule,

    /// <summary>It counts a part of what the number before it counts.</summary>
    Part,

    /// <summary>It goes on from a share or sum told before.</summary>
    Continued,

    /// <summary>A rule says that such numbers are for no measure.</summary>
    Excepted,

    /// <summary>It is an age or counts nothing.</summary>
    NoCount,
}
