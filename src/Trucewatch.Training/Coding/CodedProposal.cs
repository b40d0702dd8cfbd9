namespace Trucewatch.Training;

/// <summary>A proposal as a person coded it.</summary>
/// <param name="Name">As the report calls it, or a description.</param>
/// <param name="By">Who proposes or signs it.</param>
/// <param name="Terms">Its terms, once for each time that the person gave it.</param>
internal sealed record CodedProposal(string Name, IReadOnlyList<string> By, IReadOnlyList<string> Terms);
