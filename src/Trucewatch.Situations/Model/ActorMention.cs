using Trucewatch.Records;

namespace Trucewatch.Situations;

/// <summary>A place in a text where an actor is named.</summary>
/// <param name="Span">Where, in UTF-16 code units of the whole text; a possessive ending is left out.</param>
/// <param name="Party">The party that records name. For a person who held no known office at the asked date it is the person's name.</param>
/// <param name="Form">How the text names it.</param>
/// <param name="Kind">What the party is; for a part of a state that bears arms <see cref="ActorKind.StateForce"/>.</param>
/// <param name="PersonName">The person's fullest known name, or the name as written after an office; null where no person is named.</param>
/// <param name="NamesWholeParty">Whether the words name the party as a whole (a name or a metonym) and not a part, office, person or people of it.</param>
public sealed record ActorMention(TextSpan Span, string Party, ActorForm Form, ActorKind Kind, string? PersonName, bool NamesWholeParty)
{
    /// <summary>Whether the text says "former" or its like of the office, or the person held no office at the asked date.</summary>
    public bool IsFormer { get; init; }

    /// <summary>For a person out of office: the party last served; else null.</summary>
    public string? FormerParty { get; init; }

    /// <summary>The folder that the party is told in: "world" or a situation's id.</summary>
    public string Folder { get; init; } = "world";
}
