using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>The groups of words by which nouns stand for parties, as the codebook has them.</summary>
/// <param name="PeopleNouns">Nouns for people who do not act for the state that their adjective names: "Israeli hostages", "Ukrainian civilians".</param>
/// <param name="ShortForms">Nouns that point back to a party: "the group", "the movement", "the army".</param>
/// <param name="Organs">Nouns for the parts of a party that act for it: "officials", "forces", "leaders".</param>
internal sealed record ActorWords(WordTest PeopleNouns, WordTest ShortForms, WordTest Organs);
