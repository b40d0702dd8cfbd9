using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>The groups of words by which speakers are told, as the codebook has them.</summary>
/// <param name="Speaking">Nouns for those who can say something: people, offices, institutions, documents.</param>
/// <param name="Anonymous">Nouns that describe somebody without a name.</param>
/// <param name="Documents">Nouns for what is written and quoted as such.</param>
/// <param name="Titles">Words before a name that are no part of it.</param>
/// <param name="Forces">Nouns for an army, which reports use for one another.</param>
/// <param name="ShortForms">Nouns that point back to an institution: "the group".</param>
/// <param name="NoPersons">Words of titles that mean no person where they stand alone: "military".</param>
/// <param name="Described">Nouns that say which part of a party speaks and stay in its name: "the Ethiopian government".</param>
/// <param name="Female">Nouns that tell that a woman is meant.</param>
/// <param name="Male">Nouns that tell that a man is meant.</param>
/// <param name="Heads">Nouns for whoever stands at the top of a state or body, who is its leader and chief.</param>
/// <param name="Leaders">Nouns that alone mean whoever stands at the top: "the American leader".</param>
/// <param name="Aliases">Words between somebody's names: "alias".</param>
/// <param name="Naming">Verbs by which somebody is given a name: "a man called".</param>
internal sealed record SpeakerWords(WordTest Speaking, WordTest Anonymous, WordTest Documents, WordTest Titles, WordTest Forces, WordTest ShortForms, WordTest NoPersons, WordTest Described, WordTest Female, WordTest Male, WordTest Heads, WordTest Leaders, WordTest Aliases, WordTest Naming);
