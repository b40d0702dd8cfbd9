namespace Trucewatch.Situations;

/// <summary>What a name can stand for.</summary>
/// <param name="Party">The party named; null for a person and for vocabulary.</param>
/// <param name="Form">In which form.</param>
/// <param name="Kind">What is named.</param>
/// <param name="Person">The person named; null for all else.</param>
/// <param name="IsSurname">Whether the name is a short form of the person's.</param>
/// <param name="OnlyIn">The folder of the situation in whose reports alone the name has this meaning; null for everywhere.</param>
/// <param name="Class">For vocabulary its class, else <see cref="WordClass.None"/>.</param>
internal sealed record NameUse(
    Party? Party, ActorForm Form, ActorKind Kind, Person? Person = null, bool IsSurname = false, string? OnlyIn = null, WordClass Class = WordClass.None);
