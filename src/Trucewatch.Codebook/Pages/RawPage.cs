namespace Trucewatch.Codebook;

/// <summary>A page before its groups of words are resolved, which needs all pages.</summary>
internal sealed record RawPage(
    string File,
    string Text,
    PageKind Kind,
    string Id,
    string Title,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<RawRule> Rules,
    IReadOnlyDictionary<string, RawWords> Groups,
    IReadOnlyList<PageExample> Examples);
