namespace Trucewatch.Coding;

/// <summary>A place in a sentence where one party, or several by one word ("both sides"), are spoken of.</summary>
/// <param name="Token">The index of the word that the rest of the sentence hangs it on: "warplanes" in "Israeli warplanes".</param>
/// <param name="Named">The index of the word that names it; the same as <paramref name="Token"/> where nothing stands between.</param>
/// <param name="Parties">The parties.</param>
/// <param name="Form">With what words.</param>
/// <param name="IsOfPeople">Whether it only says to which party people or things belong: "Israeli hostages".</param>
internal sealed record PartyPlace(int Token, int Named, IReadOnlyList<string> Parties, PartyForm Form, bool IsOfPeople);
