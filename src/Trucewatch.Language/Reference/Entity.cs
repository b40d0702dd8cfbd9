using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Somebody or something that a report has named so far, while references are being resolved.</summary>
internal sealed class Entity(EntityKind kind, int sentence, TextSpan span, string name)
{
    internal EntityKind Kind => kind;

    internal int Sentence => sentence;

    internal TextSpan Span => span;

    /// <summary>The name as first given in full.</summary>
    internal string Name => name;

    internal string? Acronym { get; set; }

    /// <summary>The nouns by which it may be spoken of again: of its name, its office, its kind; in lower case.</summary>
    internal HashSet<string> Nouns { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal EntityGender Gender { get; set; }

    /// <summary>Where it was last spoken of: sentence, word, and how much that place in the clause weighs.</summary>
    internal (int Sentence, int Token, int Weight) Last { get; set; }
}
