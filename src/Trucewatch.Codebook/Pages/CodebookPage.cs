namespace Trucewatch.Codebook;

/// <summary>One category of the codebook, as its page has it.</summary>
public sealed record CodebookPage
{
    /// <summary>What the page describes.</summary>
    public required PageKind Kind { get; init; }

    /// <summary>The category's name in records, such as <c>truce-start</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>The path of the file, relative to the codebook's folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>The further entries of the page's head, such as <c>plover</c> or <c>unit</c>.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>Where rules of the page read what, unless they say otherwise: <c>by</c> and <c>to</c> of the page's head.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<RolePath>> Captures { get; init; }

    /// <summary>The rules, in the order of the page (which decides nothing).</summary>
    public required IReadOnlyList<RuleDefinition> Rules { get; init; }

    /// <summary>The named groups of words that the page defines.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; }

    /// <summary>The examples, which are run as tests.</summary>
    public required IReadOnlyList<PageExample> Examples { get; init; }

    /// <summary>The whole page in Markdown.</summary>
    public required string Markdown { get; init; }
}
