namespace Trucewatch.Reports;

/// <summary>How much of one input the reader takes on.</summary>
public sealed record ReaderLimits
{
    /// <summary>The longest input, in bytes; longer ones are refused. 16 MB unless told otherwise.</summary>
    public int MostBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most elements and runs of text of a page; pages of more are refused. 500,000 unless told otherwise.</summary>
    public int MostElements { get; init; } = 500_000;

    /// <summary>The most blocks of text of a page that are looked at; what comes after them is passed over. 20,000 unless told otherwise.</summary>
    public int MostBlocks { get; init; } = 20_000;

    /// <summary>The most pages of a PDF that are read; what comes after them is passed over. 300 unless told otherwise.</summary>
    public int MostPages { get; init; } = 300;

    /// <summary>The most letters of one page of a PDF; documents of more are refused, since no page shows so many and finding their lines takes too long. 20,000 unless told otherwise.</summary>
    public int MostLettersOnPage { get; init; } = 20_000;

    /// <summary>The most letters of all pages of a PDF that are read; documents of more are refused. 1,000,000 unless told otherwise.</summary>
    public int MostPdfLetters { get; init; } = 1_000_000;

    /// <summary>The most bytes that the compressed streams of a PDF may expand to together; documents of more are refused. 256 MB unless told otherwise.</summary>
    public int MostPdfBytes { get; init; } = 256 * 1024 * 1024;
}
