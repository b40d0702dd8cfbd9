namespace Trucewatch.Reports;

/// <summary>Where passing over bytes ended.</summary>
internal enum SkipEnd
{
    /// <summary>Behind all that was to be passed over.</summary>
    Whole,

    /// <summary>At the end of the stream, before that.</summary>
    Short,

    /// <summary>At bytes that should not be there.</summary>
    Mark,
}
