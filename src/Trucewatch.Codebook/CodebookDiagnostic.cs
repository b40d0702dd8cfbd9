namespace Trucewatch.Codebook;

/// <summary>Something wrong in a page of the codebook.</summary>
/// <param name="Code">A stable code, <c>TW02xx</c>.</param>
/// <param name="File">The page, relative to the codebook's folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What was found, what was expected, and what to do.</param>
public sealed record CodebookDiagnostic(string Code, string File, int Line, string Message)
{
    /// <summary>The diagnostic as compilers print it, so that editors can jump to it.</summary>
    public override string ToString() => $"{File}:{Line}: {Code}: {Message}";
}
