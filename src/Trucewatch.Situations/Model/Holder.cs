namespace Trucewatch.Situations;

/// <summary>A person in an office.</summary>
/// <param name="Name">The usual English name.</param>
/// <param name="Names">Full names, the usual one first.</param>
/// <param name="Surnames">Short forms by which the press names the person after the first mention.</param>
/// <param name="Terms">The times in office.</param>
public sealed record Holder(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Surnames, IReadOnlyList<Term> Terms);
