using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>The groups of words by which nouns stand for parties, as the codebook has them.</summary>
/// <param name="PeopleNouns">Nouns for people who do not act for the state that their adjective names: "Israeli hostages", "Ukrainian civilians".</param>
/// <param name="StateNouns">Nouns that point back to a state: "the government", "the ministry".</param>
/// <param name="ForceNouns">Nouns that point back to the state whose forces the report is about: "the army", "troops".</param>
/// <param name="GroupNouns">Nouns that point back to an armed or political group: "the group", "the movement".</param>
/// <param name="BodyNouns">Nouns that point back to a body or an organisation: "the agency".</param>
/// <param name="SideNouns">Nouns that in the plural stand for both parties to the conflict: "the two sides".</param>
/// <param name="PartNouns">Nouns for a part of what follows "of": "dozens of", "a group of".</param>
/// <param name="Organs">Nouns for the parts of a party that act for it: "officials", "forces", "leaders".</param>
/// <param name="Titles">Words before a person's name: "minister", "Mr".</param>
internal sealed record ActorWords(
    WordTest PeopleNouns,
    WordTest StateNouns,
    WordTest ForceNouns,
    WordTest GroupNouns,
    WordTest BodyNouns,
    WordTest SideNouns,
    WordTest PartNouns,
    WordTest Organs,
    WordTest Titles);
