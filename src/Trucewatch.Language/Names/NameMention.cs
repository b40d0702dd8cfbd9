using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>A name in a sentence.</summary>
/// <param name="Span">Where it stands in the text, without article, title and possessive ending, in UTF-16 code units.</param>
/// <param name="Kind">What it names.</param>
/// <param name="First">The index of its first word in the sentence.</param>
/// <param name="End">The index after its last word.</param>
/// <param name="Head">The index of the word that the others of the name hang on.</param>
public sealed record NameMention(TextSpan Span, NameKind Kind, int First, int End, int Head)
{
    /// <summary>For a person the words that say its office or role ("former Egyptian foreign minister"), before or after the name; else null.</summary>
    public TextSpan? Office { get; init; }

    /// <summary>The short form that the sentence gives in brackets after the name, such as <c>PLO</c>; else null.</summary>
    public string? Acronym { get; init; }

    /// <summary>Whether it is part of a longer name.</summary>
    public bool IsNested { get; init; }
}
