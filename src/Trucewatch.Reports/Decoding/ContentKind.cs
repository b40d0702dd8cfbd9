namespace Trucewatch.Reports;

/// <summary>What the bytes of an input are.</summary>
internal enum ContentKind
{
    /// <summary>No bytes, or white space only.</summary>
    Empty,

    /// <summary>Characters without markup.</summary>
    PlainText,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>Anything else: pictures, archives, programs.</summary>
    Binary,
}
