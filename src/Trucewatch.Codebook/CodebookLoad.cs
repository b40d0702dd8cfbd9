namespace Trucewatch.Codebook;

/// <summary>A codebook as far as it could be read, and all that is wrong with it.</summary>
/// <param name="Pages">The pages that stand, by kind and id.</param>
/// <param name="Groups">The named groups of words of all pages, by name without the sign.</param>
/// <param name="Version">The first 16 hexadecimal digits of the SHA-256 over all pages.</param>
/// <param name="Diagnostics">Everything wrong; empty when the codebook may be used.</param>
public sealed record CodebookLoad(
    IReadOnlyList<CodebookPage> Pages,
    IReadOnlyDictionary<string, WordTest> Groups,
    string Version,
    IReadOnlyList<CodebookDiagnostic> Diagnostics);
